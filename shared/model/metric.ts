import type { Dense } from '../numbers/dense.ts';
import type { Sentence } from './localizable.ts';

/** P(similar) = 1 / (1 + exp(−(slope·d² + intercept))), d the distance. */
export interface Calibration {
  readonly slope: number;
  readonly intercept: number;
}

export const certificateKinds = ['duality-gap', 'kkt-residual', 'gradient-norm', 'closed-form'] as const;

/** The number that says how far a fit is from its optimum. */
export interface Certificate {
  readonly kind: (typeof certificateKinds)[number];
  readonly value: number;
}

export interface FitReport {
  readonly iterations: number;
  readonly converged: boolean;
  /** Why it stopped, in words a person can read. */
  readonly reason: Sentence;
  /** The learner's objective of `learners/*`, at the result; null where it has none. */
  readonly objective: number | null;
  readonly certificate: Certificate | null;
  /** Wall-clock time of the fit. */
  readonly seconds: number;
  /** Things the person should know: null directions, ignored constraints, added ridge. */
  readonly notes: readonly Sentence[];
}

/**
 * A learned distance: z = L ((x − center) / scale), d(x, y) = ‖z(x) − z(y)‖.
 * `L` is k × d over the raw features, so nothing else is needed to apply it.
 */
export interface Metric {
  readonly learner: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly seed: number;
  /** ISO 8601. */
  readonly created: string;
  readonly features: readonly string[];
  readonly center: Float64Array;
  readonly scale: Float64Array;
  readonly L: Dense;
  /** Distance at or under which two items are called similar; null when nothing was there to set it. */
  readonly threshold: number | null;
  readonly calibration: Calibration | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly evaluation: Readonly<Record<string, unknown>>;
  readonly provenance: Readonly<Record<string, unknown>>;
  /**
   * Only from a learner of similarities (bilinear): W of s(x, y) = xᵀWy, d × d, on centred and scaled features. Its
   * presence says that the result is no metric; L then belongs to the positive part of W.
   */
  readonly similarity?: Dense;
}
