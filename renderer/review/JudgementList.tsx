import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import type { ReviewRow } from '../session/session.ts';
import { useWords } from '../words/useWords.ts';
import { JudgementRow } from './JudgementRow.tsx';

const rowHeight = 62;

/** Judgements in order; only those in sight are in the document. */
export const JudgementList = ({ rows }: { readonly rows: readonly ReviewRow[] }): ReactNode => {
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.judgement.id ?? index,
    overscan: 8,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable without a mouse.
    <section className="review-scroll" ref={scroller} tabIndex={0} aria-label={words.review.title}>
      <ul className="items-rows" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          return (
            <li key={key} className="review-slot" style={{ transform: `translateY(${start}px)` }}>
              {row !== undefined && <JudgementRow row={row} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
