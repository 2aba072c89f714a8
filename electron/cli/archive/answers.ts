import { randomUUID } from 'node:crypto';
import type { Answer, Judgement } from '../../../shared/model/judgement.ts';
import type { Query } from '../../../shared/model/query.ts';
import { done, type Outcome } from '../../../shared/model/result.ts';
import { readPairs, readTriplets } from '../inputs/constraints.ts';
import type { ItemTable } from '../inputs/items.ts';
import type { Io } from '../io.ts';
import type { Given } from '../options.ts';

interface Source {
  readonly project: string;
  readonly annotator: string;
  readonly at: number;
}

/** An answer from a file: nobody knows how its query was chosen or how long it took. */
const judgement = ({ project, annotator, at }: Source, number: number, query: Query, answer: Answer): Judgement => ({
  type: 'judgement',
  id: randomUUID(),
  project,
  query,
  answer,
  annotator,
  // A millisecond apart, so that they keep the order of the file.
  at: at + number,
  took: 0,
  origin: {
    strategy: 'imported',
    score: null,
    probability: null,
    audit: false,
    metric: null,
    predicted: null,
    repeats: null,
  },
  practice: false,
  replaces: null,
});

/** The answers of `--pairs` and `--triplets` as judgements. */
export const importedAnswers = async (
  given: Given,
  io: Io,
  items: ItemTable,
  source: Source,
): Promise<Outcome<readonly Judgement[]>> => {
  const ids = [...items.rows.keys()];
  const idAt = (row: number | undefined): string => ids[row ?? -1] ?? '';
  const judgements: Judgement[] = [];
  const pairs = given.text('pairs');
  if (pairs !== null) {
    const read = await readPairs(io, pairs, items);
    if (!read.ok) return read;
    const { left, right, similar } = read.value;
    for (const [i, row] of left.entries()) {
      const query: Query = { kind: 'pair', left: idAt(row), right: idAt(right[i]) };
      judgements.push(judgement(source, judgements.length, query, { is: similar[i] === 1 ? 'similar' : 'different' }));
    }
  }
  const triplets = given.text('triplets');
  if (triplets !== null) {
    const read = await readTriplets(io, triplets, items);
    if (!read.ok) return read;
    const { anchor, near, far } = read.value;
    for (const [i, row] of anchor.entries()) {
      const query: Query = { kind: 'triplet', anchor: idAt(row), left: idAt(near[i]), right: idAt(far[i]) };
      judgements.push(judgement(source, judgements.length, query, { is: 'left' }));
    }
  }
  return done(judgements);
};
