import type { Progress } from '../learners/learner.ts';
import { type Candidates, uniformCandidates } from './candidates.ts';
import { pairLogits } from './lens.ts';
import type { Predictor } from './predict.ts';
import type { Bench } from './slots.ts';
import { sweepCandidates } from './sweep.ts';

/** Candidates with the metric's log-odds, ordered from the least decided to the most. */
export interface Ranked {
  readonly candidates: Candidates;
  readonly logits: Float64Array;
  /** Candidate numbers by ascending |logit|. */
  readonly order: Int32Array;
}

const uniformUpTo = 60_000;
const sweepFrom = 5_000;
const swept = { anchors: 32, others: 10_000, partners: 40 };
/** Swept partners must be as undecided as this share of random pairs. */
const bandShare = 0.01;

const logitsOf = ({ arity, count, rows }: Candidates, predictor: Predictor): Float64Array => {
  const logits = new Float64Array(count);
  for (let c = 0; c < count; c++) logits[c] = predictor.logit(rows, c * arity);
  return logits;
};

/** Candidate numbers by ascending |logit|. */
export const byUncertainty = (logits: Float64Array): Int32Array =>
  Int32Array.from(logits.keys()).sort((a, b) => Math.abs(logits[a] ?? 0) - Math.abs(logits[b] ?? 0));

/**
 * The pool ranked by how undecided the metric is: all of it when small, else a uniform sample, and for pairs of a large
 * collection the partners found by sweeps besides. Triplets need no sweep: among random ones many are undecided.
 * Cost: candidates × k; of a large collection, candidates × k · d and a sweep of 32 anchors over 10,000 others.
 */
export function* rankedByUncertainty(
  { pool, random }: Bench,
  predictor: Predictor,
  most = uniformUpTo,
): Generator<Progress, Ranked, void> {
  const uniform = yield* uniformCandidates(pool, most, random);
  if (pool.arity === 3 || pool.eligible.length < sweepFrom) {
    const logits = logitsOf(uniform, predictor);
    return { candidates: uniform, logits, order: byUncertainty(logits) };
  }
  const { lens } = predictor;
  const uniformLogits = yield* pairLogits(lens, uniform.rows);
  const band = uniformLogits.map(Math.abs).sort()[Math.floor(uniform.count * bandShare)] ?? 0;
  const candidates = yield* sweepCandidates(pool, uniform, lens, { ...swept, band }, random);
  const found = yield* pairLogits(lens, candidates.rows.subarray(uniform.rows.length));
  const logits = new Float64Array(candidates.count);
  logits.set(uniformLogits);
  logits.set(found, uniform.count);
  return { candidates, logits, order: byUncertainty(logits) };
}
