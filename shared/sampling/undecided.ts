import type { Progress } from '../learners/learner.ts';
import { type Candidates, uniformCandidates } from './candidates.ts';
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
 * Cost: candidates × k, plus 32 · 10,000 · k when sweeping.
 */
export function* rankedByUncertainty(
  { pool, random }: Bench,
  predictor: Predictor,
  most = uniformUpTo,
): Generator<Progress, Ranked, void> {
  const uniform = yield* uniformCandidates(pool, most, random);
  const uniformLogits = logitsOf(uniform, predictor);
  const uniformOrder = byUncertainty(uniformLogits);
  if (pool.arity === 3 || pool.eligible.length < sweepFrom)
    return { candidates: uniform, logits: uniformLogits, order: uniformOrder };
  const band = Math.abs(uniformLogits[uniformOrder[Math.floor(uniform.count * bandShare)] ?? 0] ?? 0);
  const candidates = yield* sweepCandidates(pool, uniform, predictor, { ...swept, band }, random);
  const logits = logitsOf(candidates, predictor);
  return { candidates, logits, order: byUncertainty(logits) };
}
