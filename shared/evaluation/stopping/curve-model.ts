import { type Interval, z95 } from '../measures/interval.ts';

/**
 * The shape of a learning curve: accuracy after n judgements rises from `start` towards `limit` as an inverse power,
 * f(n) = limit − (limit − start)·(1 + n/pace)^(−power)   (Cortes, Jackel, Solla, Vapnik and Denker 1994).
 */
export interface Curve {
  readonly limit: number;
  readonly start: number;
  /** Judgements after which the power law sets in. */
  readonly pace: number;
  readonly power: number;
}

/** Accuracy (0 to 1) that the curve has after so many judgements; need not be whole. */
export const accuracyAt = ({ limit, start, pace, power }: Curve, judgements: number): number =>
  limit - (limit - start) * (1 + judgements / pace) ** -power;

/** A measured accuracy: after so many judgements, with its standard error. */
export interface CurveObservation {
  readonly judgements: number;
  readonly accuracy: number;
  readonly standardError: number;
}

/** A measurement from its 95 % Wilson interval: its middle, which a handful of lucky audits does not carry to 1. */
export const observationOf = (judgements: number, { low, high }: Interval): CurveObservation => ({
  judgements,
  accuracy: (low + high) / 2,
  standardError: (high - low) / (2 * z95),
});

/** Refits move the accuracy up and down whatever the data says; measured on simulated projects, auto's choices included. */
export const jitter = 0.02;

/**
 * Log-likelihood of measurements in order of `judgements`. Each is taken on all audits so far, so that neighbours share
 * most of their data and their errors: the last error has the last variance, and going back, each step adds an
 * independent part, the difference of the variances. Treating them as independent would count the same audits over
 * and over and make the forecast far too sure.
 */
export const logLikelihood = (curve: Curve, observations: readonly CurveObservation[]): number => {
  let sum = 0;
  observations.forEach(({ judgements, accuracy, standardError }, i) => {
    const off = accuracy - accuracyAt(curve, judgements);
    const next = observations[i + 1];
    const residual = next ? off - (next.accuracy - accuracyAt(curve, next.judgements)) : off;
    const variance = next
      ? Math.max(0, standardError ** 2 - next.standardError ** 2) + 2 * jitter ** 2
      : standardError ** 2 + jitter ** 2;
    sum -= residual ** 2 / (2 * variance) + Math.log(variance) / 2;
  });
  return sum;
};

/** Bounds within which a curve is thought possible; −∞ outside. Uniform inside, with pace and power on log scales. */
export const logPrior = ({ limit, start, pace, power }: Curve): number =>
  limit <= 1 &&
  limit >= start - 0.03 &&
  start >= 0.3 &&
  start <= 1 &&
  pace >= 5 &&
  pace <= 1000 &&
  power >= 0.2 &&
  power <= 2
    ? 0
    : Number.NEGATIVE_INFINITY;
