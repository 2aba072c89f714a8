import type { Judgement } from '../../model/judgement.ts';
import { auc } from '../measures/auc.ts';
import { bootstrap, cautiousWilson, type Interval } from '../measures/interval.ts';

/** One audited answer beside what was predicted without knowing it. */
export interface AuditCase {
  /** P(similar), or P(left is closer). */
  readonly predicted: number;
  /** 1 when the answer was similar, or left. */
  readonly cameTrue: 0 | 1;
}

/** Accuracy of predictions on audit queries, with 95 % intervals. */
export interface AuditReport {
  readonly accuracy: number;
  readonly low: number;
  readonly high: number;
  readonly count: number;
  /** Bootstrap interval; null while one of the two answers is missing. */
  readonly auc: ({ readonly value: number } & Interval) | null;
  /** How many more audits would halve the accuracy's interval, if the accuracy stays. */
  readonly moreToHalve: number;
}

/** Share right, a prediction of exactly one half counting one half. */
export const hit = ({ predicted, cameTrue }: AuditCase): number =>
  predicted === 0.5 ? 0.5 : predicted > 0.5 === (cameTrue === 1) ? 1 : 0;

/** Trials beyond `trials` after which the interval at this share is half as wide. */
export const moreToHalve = (successes: number, trials: number): number => {
  const width = (n: number): number => {
    const { low, high } = cautiousWilson((successes / trials) * n, n);
    return high - low;
  };
  const wanted = width(trials) / 2;
  let enough = trials;
  while (width(enough) > wanted) enough *= 2;
  let short = trials;
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (width(middle) > wanted) short = middle;
    else enough = middle;
  }
  return enough - trials;
};

const aucInterval = (cases: readonly AuditCase[], seed: number): AuditReport['auc'] => {
  const predicted = Float64Array.from(cases, (one) => one.predicted);
  const positive = Uint8Array.from(cases, (one) => one.cameTrue);
  const value = auc(predicted, positive);
  if (value === null) return null;
  const resampled = (chosen: Int32Array): number | null =>
    auc(
      Float64Array.from(chosen, (i) => predicted[i] ?? 0),
      Uint8Array.from(chosen, (i) => positive[i] ?? 0),
    );
  const interval = bootstrap(cases.length, resampled, { seed, resamples: 200 });
  return interval && { value, ...interval };
};

/**
 * The report from the first audit on; null without any. Deterministic for a seed.
 * @param hits how right the prediction of each audit was, 0 to 1, where one audit is several cases (a grid's triplets).
 */
export const auditReport = (
  cases: readonly AuditCase[],
  seed: number,
  hits: readonly number[] = cases.map(hit),
): AuditReport | null => {
  const count = hits.length;
  if (count === 0) return null;
  const right = hits.reduce((sum, one) => sum + one, 0);
  return {
    accuracy: right / count,
    ...cautiousWilson(right, count),
    count,
    auc: aucInterval(cases, seed),
    moreToHalve: moreToHalve(right, count),
  };
};

/** An answer as a case, whatever its origin; null when nothing was predicted or nothing decided. */
export const caseOf = ({ answer, origin }: Judgement): AuditCase | null => {
  if (origin.predicted === null) return null;
  switch (answer.is) {
    case 'similar':
    case 'left':
      return { predicted: origin.predicted, cameTrue: 1 };
    case 'different':
    case 'right':
      return { predicted: origin.predicted, cameTrue: 0 };
    default:
      return null;
  }
};

/** Probability that the metric gave, before it was known, to the answer that was then given; null when it gave none. */
export const askedLikelihood = (judgement: Judgement): number | null => {
  const found = caseOf(judgement);
  return found && (found.cameTrue === 1 ? found.predicted : 1 - found.predicted);
};

/**
 * Audits as they were predicted at the moment of asking, by whatever metric was in force then: the strictest test,
 * but of the metrics of the past. Predictions held out by cross-validation (`standing.ts`) speak of today's metric.
 */
export const askedAudits = (judgements: readonly Judgement[]): readonly AuditCase[] =>
  judgements
    .filter(({ origin }) => origin.audit)
    .map(caseOf)
    .filter((found) => found !== null);

/** Strategies that give every open query a chance: only their answers may be reweighted to speak for all queries. */
const reachesEverything: ReadonlySet<string> = new Set(['random', 'uncertainty', 'exploration']);

export interface WeightedAccuracy extends Interval {
  readonly accuracy: number;
  /** Audits that would tell as much (Kish 1965): (Σw)² / Σw². */
  readonly effective: number;
}

/**
 * Accuracy from audits and other queries together. A query drawn with probability π from a pool of size P counts
 * 1/(P π), an audit 1 (self-normalised importance weights, Hájek 1971). Valid for strategies that may draw anything;
 * the others are left out: what they never ask cannot be weighted back in.
 * @param poolSize number of queries that could be asked.
 * @returns null unless the answers added make the estimate tell more than the audits alone.
 */
export const weightedAccuracy = (judgements: readonly Judgement[], poolSize: number): WeightedAccuracy | null => {
  let sum = 0;
  let squares = 0;
  let right = 0;
  let audits = 0;
  for (const judgement of judgements) {
    const { audit, probability, strategy } = judgement.origin;
    const found = caseOf(judgement);
    if (!found) continue;
    const known = probability !== null && probability > 0 && reachesEverything.has(strategy);
    const weight = audit ? 1 : known ? 1 / (poolSize * probability) : 0;
    if (audit) audits++;
    sum += weight;
    squares += weight * weight;
    right += weight * hit(found);
  }
  const effective = squares > 0 ? (sum * sum) / squares : 0;
  if (effective <= audits) return null;
  return { accuracy: right / sum, ...cautiousWilson((right / sum) * effective, effective), effective };
};
