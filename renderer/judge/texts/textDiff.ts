import { diffWordsWithSpace } from 'diff';

/** A run of a text that is, or is not, in the other text as well. */
export interface Span {
  readonly start: number;
  readonly text: string;
  readonly differs: boolean;
}

/** Texts longer than this together are shown unmarked: the comparison would hold up the window. */
const longestCompared = 40_000;

/** Milliseconds after which the comparison is given up: texts that share little take longest, and gain least by it. */
const patience = 25;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

export const wholeText = (text: string): readonly Span[] => [{ start: 0, text, differs: false }];

/** Joins marked words that only a space divides, so that a changed phrase is one mark. */
const joined = (spans: readonly Span[]): readonly Span[] => {
  const result: Span[] = [];
  for (const [i, span] of spans.entries()) {
    const before = result[result.length - 1];
    const bridges = span.text.trim() === '' && before?.differs === true && spans[i + 1]?.differs === true;
    const differs = span.differs || bridges;
    if (before?.differs === differs) {
      result[result.length - 1] = { ...before, text: before.text + span.text };
    } else result.push({ ...span, differs });
  }
  return result;
};

/** Marks the words that occur nowhere in the other text: nearly the same where little is shared, and quick. */
const wordsMissingFrom = (text: string, other: string): readonly Span[] => {
  const known = new Set(Array.from(segmenter.segment(other), ({ segment }) => segment));
  return joined(
    Array.from(segmenter.segment(text), ({ segment, index, isWordLike }) => ({
      start: index,
      text: segment,
      differs: isWordLike === true && !known.has(segment),
    })),
  );
};

/** A text in runs, those marked that the other text does not have. Words are found as each script divides them. */
export const spansAgainst = (text: string, other: string): readonly Span[] => {
  if (text.length + other.length > longestCompared) return wholeText(text);
  const changes = diffWordsWithSpace(other, text, { intlSegmenter: segmenter, timeout: patience });
  if (changes === undefined) return wordsMissingFrom(text, other);
  const spans: Span[] = [];
  let start = 0;
  for (const { value, added, removed } of changes) {
    if (removed) continue;
    spans.push({ start, text: value, differs: added && value.trim() !== '' });
    start += value.length;
  }
  return joined(spans);
};
