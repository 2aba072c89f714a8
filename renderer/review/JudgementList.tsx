import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { select, useSelection } from '../commands/selection.ts';
import { answerText, queryText } from '../content/describe.ts';
import { useWords } from '../i18n/useWords.ts';
import type { ReviewRow } from '../session/state/session.ts';
import { JudgementRow } from './JudgementRow.tsx';
import { useReview } from './useReview.ts';

const rowHeight = 62;

/** Where the chosen judgement stands, −1 for nowhere. Tells the commands what the list holds. */
const useChosenPlace = (rows: readonly ReviewRow[]): number => {
  const chosen = useSelection((selection) => selection.judgement);
  const at = chosen === null ? -1 : rows.findIndex(({ judgement }) => judgement.id === chosen);
  useEffect(() => useReview.setState({ listed: rows.map(({ judgement }) => judgement.id) }), [rows]);
  // What a filter has hidden is no longer chosen: nothing is to be changed out of sight.
  useEffect(() => {
    if (chosen !== null && at < 0) select({ judgement: null });
  }, [chosen, at]);
  return at;
};

/** Says to a screen reader which judgement was chosen by key. */
const ChosenVoice = ({ row }: { readonly row: ReviewRow | undefined }): ReactNode => {
  const words = useWords();
  return (
    <div className="akin-hidden" aria-live="polite">
      {row === undefined ? '' : `${answerText(row.judgement, words)}. ${queryText(row.judgement.query, words)}`}
    </div>
  );
};

/** Judgements in order; only those in sight are in the document. */
export const JudgementList = ({ rows }: { readonly rows: readonly ReviewRow[] }): ReactNode => {
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const at = useChosenPlace(rows);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.judgement.id ?? index,
    overscan: 4,
  });
  const { scrollToIndex } = virtual;
  useEffect(() => {
    if (at >= 0) scrollToIndex(at);
  }, [at, scrollToIndex]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable without a mouse. */}
      <section className="review-scroll" ref={scroller} tabIndex={0} aria-label={words.review.title}>
        <ul className="items-rows" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index];
            return (
              <li
                key={key}
                className="review-slot"
                style={{ transform: `translateY(${start}px)` }}
                aria-current={index === at ? 'true' : undefined}
              >
                {row !== undefined && <JudgementRow row={row} chosen={index === at} />}
              </li>
            );
          })}
        </ul>
      </section>
      <ChosenVoice row={rows[at]} />
    </>
  );
};
