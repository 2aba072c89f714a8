// Room: Texts side by side, with what differs marked.

import { memo, type ReactNode, type UIEvent, useMemo } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useMarks } from '../answer/marks.ts';
import type { ShownItem } from '../shown-item.ts';
import { type Span, spansAgainst, wholeText } from './textDiff.ts';

const textOf = ({ item }: ShownItem): string => (item.content.kind === 'text' ? item.content.text : '');
const titleOf = ({ item }: ShownItem): string | undefined =>
  item.content.kind === 'text' ? item.content.title : undefined;

/** Long texts scroll in step, by share of their height, so that both are at the same place of their argument. */
const scrollInStep = ({ currentTarget }: UIEvent<HTMLElement>): void => {
  if (!currentTarget.matches(':hover, :focus')) return;
  const room = currentTarget.scrollHeight - currentTarget.clientHeight;
  const share = room > 0 ? currentTarget.scrollTop / room : 0;
  for (const pane of currentTarget.closest('.panes')?.querySelectorAll<HTMLElement>('[data-scroll]') ?? [])
    if (pane !== currentTarget) pane.scrollTop = share * (pane.scrollHeight - pane.clientHeight);
};

const Marked = ({ spans }: { readonly spans: readonly Span[] }): ReactNode =>
  spans.map(({ text, differs, start }) =>
    differs ? (
      <mark key={start} className="differs">
        {text}
      </mark>
    ) : (
      <span key={start}>{text}</span>
    ),
  );

/** The spans of each text, marked against the one it is compared with: the other of a pair, the anchor of three. */
const useSpans = (shown: readonly ShownItem[], marks: boolean): readonly (readonly Span[])[] =>
  useMemo(() => {
    const texts = shown.map(textOf);
    return texts.map((text, i) => {
      const against = texts[texts.length === 2 ? 1 - i : 1];
      return marks && against !== undefined && (texts.length === 2 || i !== 1)
        ? spansAgainst(text, against)
        : wholeText(text);
    });
  }, [shown, marks]);

/** Texts side by side, at a readable measure, in whatever direction they are written. */
export const TextPanes = memo(({ shown }: { readonly shown: readonly ShownItem[] }): ReactNode => {
  const words = useWords();
  const spans = useSpans(shown, useMarks());
  return (
    <div className="panes">
      {shown.map((one, i) => (
        <article key={one.role} className="pane" data-role={one.role} aria-label={words.judge[one.role]}>
          {shown.length > 2 && <p className="pane-label">{words.judge[one.role]}</p>}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable without a mouse. */}
          <div className="text-pane" data-scroll="" tabIndex={0} onScroll={scrollInStep}>
            {titleOf(one) !== undefined && (
              <h2 className="text-title" dir="auto">
                {titleOf(one)}
              </h2>
            )}
            <div className="text-body" dir="auto">
              <Marked spans={spans[i] ?? []} />
            </div>
          </div>
        </article>
      ))}
    </div>
  );
});
TextPanes.displayName = 'TextPanes';
