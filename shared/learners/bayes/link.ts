import { sigmoid } from '../../numbers/sigmoid.ts';
/**
 * How log-odds become an answer: P(yes) = ε/2 + (1 − ε)·σ(z). The lapse ε is the share of answers given without looking:
 * people err on easy queries too, and without it a single slip at a far-apart pair would bend the whole metric.
 */
export interface Link {
  readonly loss: Float64Array;
  /** dℓ/dz. */
  readonly slope: Float64Array;
  /** Fisher information of one answer, P′² / (P (1 − P)): never negative, unlike the second derivative. */
  readonly information: Float64Array;
  /** d²ℓ/dz², below zero where the lapse excuses an answer. */
  readonly curvature: Float64Array;
}

/**
 * Room for the derivatives of that many answers, all zero until `fillLink` fills it; used again from step to step.
 */
export const createLink = (count: number): Link => ({
  loss: new Float64Array(count),
  slope: new Float64Array(count),
  information: new Float64Array(count),
  curvature: new Float64Array(count),
});

/** P(yes) at log-odds `z`. */
export const probabilityOf = (z: number, lapse: number): number => lapse / 2 + (1 - lapse) * sigmoid(z);

/** Fisher information of the answer to a query with log-odds `z`. */
export const informationAt = (z: number, lapse: number): number => {
  const s = sigmoid(z);
  const p = lapse / 2 + (1 - lapse) * s;
  const steep = (1 - lapse) * s * (1 - s);
  return (steep * steep) / Math.max(p * (1 - p), Number.MIN_VALUE);
};

const least = 1e-300;

/** −log-likelihood of answers `yes` at log-odds `z`, each times its weight; the sum is returned. */
export const lossOf = (z: Float64Array, yes: Uint8Array, weight: Float64Array, lapse: number): number => {
  let sum = 0;
  for (let i = 0; i < z.length; i++) {
    const signed = yes[i] === 1 ? (z[i] ?? 0) : -(z[i] ?? 0);
    sum -= (weight[i] ?? 0) * Math.log(Math.max(least, probabilityOf(signed, lapse)));
  }
  return sum;
};

/** Fills slopes and curvatures at log-odds `z`, weights included. */
export const fillLink = (link: Link, z: Float64Array, yes: Uint8Array, weight: Float64Array, lapse: number): void => {
  for (let i = 0; i < z.length; i++) {
    // By symmetry "no" at z is "yes" at −z.
    const side = yes[i] === 1 ? 1 : -1;
    const s = sigmoid(side * (z[i] ?? 0));
    const p = Math.max(least, lapse / 2 + (1 - lapse) * s);
    const steep = (1 - lapse) * s * (1 - s);
    const w = weight[i] ?? 0;
    link.loss[i] = -w * Math.log(p);
    link.slope[i] = (-side * w * steep) / p;
    link.curvature[i] = w * (steep / p) * (steep / p - (1 - 2 * s));
    link.information[i] = (w * steep * steep) / Math.max(least, p * (1 - p));
  }
};
