// Room: What is known of the metric and how sure it is.

import { biasScale } from '../../learners/bayes/curvature.ts';
import { addOuterFeatures, featureCount } from '../../learners/bayes/features.ts';
import { type BayesFit, type BayesState, fitBayes, isBayesState, type Search } from '../../learners/bayes/fit.ts';
import { probabilityOf } from '../../learners/bayes/link.ts';
import { type Posterior, posterior } from '../../learners/bayes/posterior.ts';
import { say } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';
import { solveLower, solveLowerEach } from '../../numbers/cholesky.ts';
import { type Embedding, given, seenThrough, squaredDistance } from '../embedding.ts';
import type { MetricView } from '../metric-view.ts';
import type { SamplingContext } from '../strategy.ts';
import type { StrategyContext } from '../strategy-runner.ts';

/** The sampler's own posterior over metrics: what is thought of a query, and how surely. */
export interface SamplingPosterior {
  readonly fit: BayesFit;
  readonly posterior: Posterior;
  /** Items where the mode of M is the identity, leading coordinates first. */
  readonly embedding: Embedding;
  /** The same for many pairs at once. */
  readonly view: MetricView;
  /** Log-odds of "similar", or of "left is closer", at the mode. */
  logit(rows: ArrayLike<number>, at?: number): number;
  /** P of the same, lapses included. */
  probability(rows: ArrayLike<number>, at?: number): number;
  /** C⁻¹∇z for H = CCᵀ: inner products of these vectors are posterior covariances of log-odds. */
  direction(rows: ArrayLike<number>, at?: number): Float64Array;
  /** Directions of the queries that start at these places of `rows`: several at once take a third of the time. */
  directions(rows: ArrayLike<number>, starts: readonly number[]): Float64Array[];
}

export const lapse = 0.05;
const settings = { lapse, strength: null, tolerance: 1e-2, maxIterations: 30 };

/**
 * A search for the prior in a fifth of a second: the log evidence of neighbouring strengths differs by tens, so that a few
 * hundred answers, fitted to within a tenth, tell them apart. For collections whose pairs themselves take their time.
 */
export const briefSearch: Search = { answers: 256, part: 4, tolerance: 0.4, maxIterations: 25 };

const stateOf = (memory: unknown): BayesState | null =>
  typeof memory === 'object' && memory !== null && 'bayes' in memory && isBayesState(memory.bayes)
    ? memory.bayes
    : null;

const message = say`weighing the answers so far`;

/** Passes on a learner's breaths as progress. */
export function* told<T>(work: Generator<void, T, void>): Generator<Progress, T, void> {
  for (let steps = 1; ; steps++) {
    const step = work.next();
    if (step.done) return step.value;
    yield { fraction: steps / (steps + 50), message };
  }
}

const differenceInto = (out: Float64Array, { data, at }: Embedding, i: number, j: number): void => {
  const first = at(i);
  const second = at(j);
  for (let a = 0; a < out.length; a++) out[a] = (data[first + a] ?? 0) - (data[second + a] ?? 0);
};

/** Null before the first answer. Warm from the last batch's memory. @param search as thorough as a learner's when absent. */
export function* samplingPosterior(
  { sampling }: Pick<StrategyContext, 'sampling'>,
  search?: Search,
): Generator<Progress, SamplingPosterior | null, void> {
  const { items, constraints, kind, memory } = sampling;
  if (answered(sampling) === 0) return null;
  const fit = yield* told(fitBayes(items, constraints, search ? { ...settings, search } : settings, stateOf(memory)));
  const found = yield* told(posterior(items, fit, lapse));
  const embedding = seenThrough(given(items), found.L);
  const { rank, factor, bias } = found;
  const difference = new Float64Array(rank);
  const pair = kind === 'pair';
  const logit = (rows: ArrayLike<number>, at = 0): number => {
    const first = squaredDistance(embedding, rows[at] ?? 0, rows[at + 1] ?? 0);
    return pair ? bias - first : squaredDistance(embedding, rows[at] ?? 0, rows[at + 2] ?? 0) - first;
  };
  const gradientOf = (rows: ArrayLike<number>, at: number): Float64Array => {
    const gradient = new Float64Array(featureCount(rank));
    differenceInto(difference, embedding, rows[at] ?? 0, rows[at + 1] ?? 0);
    addOuterFeatures(gradient, 0, difference, 0, rank, -1);
    if (pair) gradient[gradient.length - 1] = biasScale;
    else {
      differenceInto(difference, embedding, rows[at] ?? 0, rows[at + 2] ?? 0);
      addOuterFeatures(gradient, 0, difference, 0, rank, 1);
    }
    return gradient;
  };
  const directions = (rows: ArrayLike<number>, starts: readonly number[]): Float64Array[] => {
    const all = starts.map((at) => gradientOf(rows, at));
    solveLowerEach(factor, all);
    return all;
  };
  return {
    fit,
    posterior: found,
    embedding,
    view: { items, L: found.L, slope: -1, intercept: bias },
    logit,
    probability: (rows, at) => probabilityOf(logit(rows, at), lapse),
    direction: (rows, at = 0) => solveLower(factor, gradientOf(rows, at)),
    directions,
  };
}

/** Judgements that say something. */
export const answered = ({ constraints }: SamplingContext): number =>
  (constraints.pairs?.left.length ?? 0) + (constraints.triplets?.anchor.length ?? 0);

/**
 * The most bits that any undecided query still promised when a batch was last chosen, from the memory that `default` and
 * `band-epig` hand back: one of the signs that one may stop. Null for strategies without a posterior, and before one.
 */
export const informationLeft = (memory: unknown): number | null =>
  typeof memory === 'object' && memory !== null && 'information' in memory && typeof memory.information === 'number'
    ? memory.information
    : null;
