import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Fit, fitNow } from '../../../shared/learners/fit.ts';
import type { Learner, Problem } from '../../../shared/learners/learner.ts';
import type { Pairs } from '../../../shared/model/constraints.ts';
import { type Dense, fromRows } from '../../../shared/numbers/dense.ts';
import { norm } from '../../../shared/numbers/vector.ts';

type Rows = readonly (readonly number[])[];

/** A file of test/golden; the caller names the fields that it reads. */
export const golden = <T>(name: string): T =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../golden/${name}.json`, import.meta.url)), 'utf8'));

/** The standardised items of a golden data set. */
export const goldenItems = (dataset: string): Dense => fromRows(golden<{ X: Rows }>(`${dataset}-data`).X);

/** Their class numbers. */
export const goldenLabels = (dataset: string): Int32Array =>
  Int32Array.from(golden<{ y: readonly number[] }>(`${dataset}-data`).y);

/** Pair constraints of weight 1 from row indices and labels ±1. */
export const pairsOf = (pairs: Rows, labels: readonly number[]): Pairs => ({
  left: Int32Array.from(pairs, ([left]) => left ?? -1),
  right: Int32Array.from(pairs, ([, right]) => right ?? -1),
  similar: Uint8Array.from(labels, (label) => (label > 0 ? 1 : 0)),
  weight: new Float64Array(pairs.length).fill(1),
});

/** ‖A − B‖ / ‖B‖, Frobenius. */
export const relativeDifference = (a: Dense, b: Dense): number =>
  norm(a.data.map((value, at) => value - (b.data[at] ?? Number.NaN))) / norm(b.data);

/** Fits, and throws the failure's sentence when there is one: for tests that expect a result. */
export const fitOrThrow = (
  learner: Learner,
  problem: Omit<Problem, 'options' | 'seed'> & Partial<Pick<Problem, 'options' | 'seed'>>,
): Fit => {
  const outcome = fitNow(learner, { options: {}, seed: 1, ...problem });
  if (!outcome.ok) throw new Error(outcome.failure.what);
  return outcome.value;
};
