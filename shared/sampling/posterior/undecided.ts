import type { Progress } from '../../model/progress.ts';
import { type Candidates, uniformCandidates } from '../candidates.ts';
import { pairLogits } from '../metric-view.ts';
import type { Predictor } from '../predict.ts';
import type { StrategyContext } from '../strategy-runner.ts';
import { boundaryCandidates } from './boundary-search.ts';

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

type LogOdds = Pick<Predictor, 'logit' | 'view'>;

/** Pairs of a large collection are looked at in blocks: hardly any two show the same item. */
function* logitsOf(
  { arity, count, rows }: Candidates,
  { logit, view }: LogOdds,
  isLarge: boolean,
): Generator<Progress, Float64Array, void> {
  if (isLarge && arity === 2) return yield* pairLogits(view, rows);
  return Float64Array.from({ length: count }, (_, c) => logit(rows, c * arity));
}

/** Candidate numbers by ascending |logit|. */
export const byUncertainty = (logits: Float64Array): Int32Array => {
  const certainty = logits.map(Math.abs);
  return Int32Array.from(logits.keys()).sort((a, b) => (certainty[a] ?? 0) - (certainty[b] ?? 0));
};

/** Numbers of the least decided share of the candidates, by whoever gives the log-odds. */
export function* leastDecided(
  candidates: Candidates,
  by: LogOdds,
  share: number,
  isLarge = false,
): Generator<Progress, readonly number[], void> {
  const logits = yield* logitsOf(candidates, by, isLarge);
  return Array.from(byUncertainty(logits).subarray(0, Math.ceil(candidates.count * share)));
}

/**
 * The pool ranked by how undecided the metric is: all of it when small, else a uniform sample, and for pairs of a large
 * collection the partners found by sweeps besides. Triplets need no sweep: among random ones many are undecided.
 * Cost: candidates × k; of a large collection, candidates × k · d and a sweep of 32 anchors over 10,000 others.
 */
export function* rankedByUncertainty(
  { pool, random }: StrategyContext,
  predictor: Predictor,
  most = uniformUpTo,
): Generator<Progress, Ranked, void> {
  const uniform = yield* uniformCandidates(pool, most, random);
  const isLarge = pool.eligible.length >= sweepFrom;
  const uniformLogits = yield* logitsOf(uniform, predictor, isLarge);
  if (pool.arity === 3 || !isLarge)
    return { candidates: uniform, logits: uniformLogits, order: byUncertainty(uniformLogits) };
  const { view } = predictor;
  const band = uniformLogits.map(Math.abs).sort()[Math.floor(uniform.count * bandShare)] ?? 0;
  const candidates = yield* boundaryCandidates(pool, uniform, view, { ...swept, band }, random);
  const found = yield* pairLogits(view, candidates.rows.subarray(uniform.rows.length));
  const logits = new Float64Array(candidates.count);
  logits.set(uniformLogits);
  logits.set(found, uniform.count);
  return { candidates, logits, order: byUncertainty(logits) };
}
