import type { Judgement } from '../../../shared/model/judgement.ts';

/**
 * Newest first, but a correction stands right above what it replaces: whoever goes through the list and changes an
 * answer goes on from where they are.
 * @param judgements in order of commitment.
 */
export const inReviewOrder = (judgements: readonly Judgement[]): readonly Judgement[] => {
  const known = new Set(judgements.map(({ id }) => id));
  const corrections = new Map<string, Judgement[]>();
  const first: Judgement[] = [];
  for (const judgement of judgements) {
    const { replaces } = judgement;
    // In a foreign log what was replaced may be missing.
    if (replaces === null || !known.has(replaces)) first.push(judgement);
    else corrections.set(replaces, [...(corrections.get(replaces) ?? []), judgement]);
  }
  const ordered: Judgement[] = [];
  const waiting = [...first];
  // From the newest on; of each, before itself, whatever came to replace it.
  const met = new Set<string>();
  while (waiting.length > 0) {
    const next = waiting[waiting.length - 1];
    if (next === undefined) break;
    const above = met.has(next.id) ? [] : (corrections.get(next.id) ?? []);
    met.add(next.id);
    if (above.length > 0) waiting.push(...above);
    else {
      waiting.pop();
      ordered.push(next);
    }
  }
  return ordered;
};
