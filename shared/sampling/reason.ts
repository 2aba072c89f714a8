/** Why a query is asked: a text key and its numbers, written as `key|name=value|…`, so that the screens own the words. */
export type ReasonKey =
  /** Drawn at random to measure accuracy. */
  | 'audit'
  /** Drawn at random: the strategy itself, or nothing was known yet. */
  | 'random'
  /** The metric is undecided; `p` is its probability. */
  | 'uncertain'
  /** Metrics that fit the answers equally well disagree; `p` and `bits`. */
  | 'disagreement'
  /** The answer would settle many other pairs; `p`. */
  | 'informative'
  /** Unlike the other queries of its batch; `p`. */
  | 'diverse'
  /** It shows an item that was never judged; `p` where known. */
  | 'unjudged'
  /** It places an item in a group; `p` that it belongs there. */
  | 'grouping'
  /** It checks what the groups settle; `p` of the metric. */
  | 'group-check';

/** The line that is stored with a query. Numbers are rounded to two digits; those that are null are left out. */
export const reasonOf = (key: ReasonKey, numbers: Readonly<Record<string, number | null>> = {}): string =>
  Object.entries(numbers).reduce(
    (text, [name, value]) => (value === null ? text : `${text}|${name}=${value.toPrecision(2)}`),
    key as string,
  );

/** Takes a line of `whyOf` apart again. */
export const readReason = (
  text: string,
): { readonly key: string; readonly numbers: Readonly<Record<string, number>> } => {
  const [key = '', ...rest] = text.split('|');
  const numbers: Record<string, number> = {};
  for (const part of rest) {
    const [name = '', value = ''] = part.split('=');
    numbers[name] = Number(value);
  }
  return { key, numbers };
};
