import type { Judgement } from '../model/judgement.ts';
import type { Query } from '../model/query.ts';
import { type Random, shuffle } from '../numbers/random.ts';
import type { DrawnQuery } from './drawn-query.ts';
import { rowsOf } from './query-keys.ts';

/** A query comes back only after this many others, so that the answer is judged and not remembered. */
const notBefore = 15;

/** The same question with its sides swapped (or its candidates in another order). */
export const swapped = (query: Query, random: Random): Query => {
  switch (query.kind) {
    case 'pair':
      return { ...query, left: query.right, right: query.left };
    case 'triplet':
      return { ...query, left: query.right, right: query.left };
    case 'odd':
      return { ...query, items: [query.items[1], query.items[2], query.items[0]] };
    case 'grid':
      return { ...query, candidates: shuffle([...query.candidates], random) };
  }
};

/** Flips a probability that was about the left side; P(similar) has no side. */
const swappedPrediction = ({ query, origin }: Judgement): number | null =>
  query.kind === 'triplet' && origin.predicted !== null ? 1 - origin.predicted : origin.predicted;

export interface RepeatRequest {
  readonly judgements: readonly Judgement[];
  readonly annotator: string;
  readonly ask: Query['kind'];
  readonly rows: ReadonlyMap<string, number>;
  readonly inPool: Uint8Array | undefined;
  readonly count: number;
  readonly random: Random;
}

/** Past questions of this annotator to ask again: each at most once, none that is itself a repeat. */
export const chooseRepeats = (request: RepeatRequest): readonly DrawnQuery[] => {
  const { judgements, annotator, ask, rows, inPool, count, random } = request;
  if (count === 0) return [];
  const repeated = new Set(judgements.map(({ origin }) => origin.repeats));
  const candidates = judgements
    .slice(0, Math.max(0, judgements.length - notBefore))
    .filter(({ id, query, origin, annotator: by }) => {
      return by === annotator && query.kind === ask && origin.repeats === null && !repeated.has(id);
    });
  const chosen: DrawnQuery[] = [];
  for (const judgement of shuffle([...candidates], random)) {
    if (chosen.length >= count) break;
    const query = swapped(judgement.query, random);
    const found = rowsOf(query, rows);
    if (!found || found.some((row) => inPool?.[row] === 0)) continue;
    chosen.push({
      query,
      rows: found,
      why: 'repeat',
      origin: {
        strategy: 'repeat',
        score: null,
        probability: null,
        audit: false,
        metric: judgement.origin.metric,
        predicted: swappedPrediction(judgement),
        repeats: judgement.id,
      },
    });
  }
  return chosen;
};
