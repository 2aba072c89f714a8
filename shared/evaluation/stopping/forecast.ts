import { createRandom } from '../../numbers/random.ts';
import { accuracyAt, type Curve, type CurveObservation, jitter, logLikelihood, logPrior } from './curve-model.ts';

export interface Forecast {
  /** Judgements from now. */
  readonly more: number;
  readonly accuracy: number;
  /** 90 % interval. */
  readonly low: number;
  readonly high: number;
  /** Expected change of accuracy from now. */
  readonly gain: number;
}

const burnIn = 2000;
const kept = 4000;
const horizons: readonly number[] = [50, 100, 200];

/** Fewer measurements of accuracy make no curve. */
export const fewestObservations = 3;

/** Measurements used; more are thinned evenly, the last kept. */
const mostObservations = 24;

const thinned = (observations: readonly CurveObservation[]): readonly CurveObservation[] => {
  const sorted = [...observations].sort((a, b) => a.judgements - b.judgements);
  if (sorted.length <= mostObservations) return sorted;
  const step = (sorted.length - 1) / (mostObservations - 1);
  return Array.from({ length: mostObservations }, (_, i) => sorted[Math.round(i * step)]).filter(
    (observation) => observation !== undefined,
  );
};

/**
 * Draws from the posterior over learning curves by random-walk Metropolis (Metropolis et al. 1953), seeded; the step
 * adapts during burn-in to accept about three in ten.
 */
const posterior = (observations: readonly CurveObservation[], seed: number): readonly Curve[] => {
  const random = createRandom(seed).fork('forecast');
  const last = observations.at(-1)?.accuracy ?? 0.5;
  const first = observations[0]?.accuracy ?? 0.5;
  const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
  const start = clamp(Math.min(first, last), 0.3, 0.98);
  let curve: Curve = { start, limit: clamp(last + 0.01, start, 1), pace: 50, power: 0.7 };
  let value = logLikelihood(curve, observations);
  let scale = 1;
  const draws: Curve[] = [];
  for (let step = 0; step < burnIn + kept; step++) {
    const proposal: Curve = {
      limit: curve.limit + 0.03 * scale * random.normal(),
      start: curve.start + 0.05 * scale * random.normal(),
      pace: curve.pace * Math.exp(0.7 * scale * random.normal()),
      power: curve.power * Math.exp(0.4 * scale * random.normal()),
    };
    const prior = logPrior(proposal);
    const proposed = prior === 0 ? logLikelihood(proposal, observations) : Number.NEGATIVE_INFINITY;
    const accepted = Math.log(1 - random.next()) < proposed - value;
    if (accepted) {
      curve = proposal;
      value = proposed;
    }
    if (step < burnIn) scale = clamp(scale * (accepted ? 1.02 : 0.9915), 0.02, 3);
    else draws.push(curve);
  }
  return draws;
};

/**
 * Expected accuracy after 50, 100 and 200 more judgements, with 90 % intervals, from the accuracies measured so far:
 * an inverse power law with its whole posterior, so that a curve seen too briefly to bend says so by its width.
 * Deterministic for a seed; about 10 ms.
 * @param observations in any order; those without an error (0) are taken as exact but for a jitter of 2 %.
 * @returns null with fewer than `fewestObservations`.
 */
export const forecast = (
  observations: readonly CurveObservation[],
  seed: number,
  more: readonly number[] = horizons,
): readonly Forecast[] | null => {
  if (observations.length < fewestObservations) return null;
  const used = thinned(observations);
  const now = used.at(-1)?.judgements ?? 0;
  const draws = posterior(used, seed);
  const wobble = createRandom(seed).fork('wobble');
  return more.map((ahead) => {
    // A refit's own wobble is part of what will be seen then, not only of what was seen so far.
    const values = Float64Array.from(
      draws,
      (curve) => accuracyAt(curve, now + ahead) + jitter * wobble.normal(),
    ).sort();
    const gain = draws.reduce((sum, curve) => sum + accuracyAt(curve, now + ahead) - accuracyAt(curve, now), 0);
    const at = (share: number): number => values[Math.floor(share * (values.length - 1))] ?? 0;
    return {
      more: ahead,
      accuracy: Math.min(1, values.reduce((sum, value) => sum + value, 0) / values.length),
      low: Math.max(0, at(0.05)),
      high: Math.min(1, at(0.95)),
      gain: gain / draws.length,
    };
  });
};
