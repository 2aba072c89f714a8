import { Matrix, solve } from 'ml-matrix';
import { sigmoid } from '../../numbers/sigmoid.ts';
import { allFinite } from '../../numbers/vector.ts';

/**
 * Answers to fit a curve to: triplets with σ(−steepness·d), pairs with P(similar) =
 * σ(offset + shift·picked − (steepness + turn·picked)·d).
 */
export interface Cases {
  readonly isPair: Uint8Array;
  /** How far a strategy picked the pair by groups, 0 to 1. */
  readonly picked: Float64Array;
  /** Squared distance of a pair, d²_near − d²_far of a triplet; in units of their mean magnitude. */
  readonly distance: Float64Array;
  /** Share of "yes" aimed at. */
  readonly target: Float64Array;
  readonly weight: Float64Array;
}

export interface Curve {
  readonly steepness: number;
  readonly offset: number;
  /** How much likelier "similar" is at equal distance where a pair was picked by groups; left out of predictions. */
  readonly shift: number;
  /** How much steeper the curve of picked pairs is; left out too. */
  readonly turn: number;
}

/** Mean and variance of steepness, offset, shift and turn. */
export interface CurvePrior {
  readonly mean: readonly number[];
  readonly variance: readonly number[];
}

/**
 * Gaussian priors of steepness, offset, shift and turn: mild for the first two, so that a dozen answers outweigh them, narrow for
 * the others. A strategy that builds groups compares an item with the group that it most likely belongs to: by more than the distance,
 * so that the pair is more often similar than a random one at equal distance. Dropping these answers would leave too few, and random ones
 * alone are too few to tell how they differ. Other priors were measured beside these (docs/decisions/0015).
 */
export const ofRandom: CurvePrior = { mean: [2, 1, 0.5, 0], variance: [25, 4, 0.09, 0.09] };

/** The same where picked pairs may differ either way, and not along the distance: hardly more than the curve of all answers. */
export const ofAsked: CurvePrior = { mean: [2, 1, 0, 0], variance: [25, 4, 0.09, 1e-9] };

const terms = 4;

/**
 * Share of answers that are slips, whatever the distance. Without it the few slips on far pairs would flatten the curve
 * for all the others (docs/decisions/0015).
 */
const lapse = 0.1;

/** An answer's squared error counts as its log-likelihood does where the odds are even: both then curve by 1/4 in the logit. */
const perSquaredError = 2;

/** What each parameter is multiplied by in the logit of an answer, into `along`. */
const regressors = ({ isPair, picked, distance }: Cases, i: number, along: Float64Array): Float64Array => {
  const isPicked = picked[i] ?? 0;
  along[0] = -(distance[i] ?? 0);
  along[1] = isPair[i] ?? 0;
  along[2] = isPicked;
  along[3] = -isPicked * (distance[i] ?? 0);
  return along;
};

const product = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let k = 0; k < terms; k++) sum += (a[k] ?? 0) * (b[k] ?? 0);
  return sum;
};

/**
 * Brier score (Brier 1950) plus prior. The squared error, unlike the likelihood, hardly cares about answers that no curve
 * of this shape can explain; where the shape is wrong, it is right for more of the pairs (docs/decisions/0015).
 */
const loss = (cases: Cases, curve: Float64Array, prior: CurvePrior): number => {
  const along = new Float64Array(terms);
  let sum = 0;
  for (let k = 0; k < terms; k++) sum += ((curve[k] ?? 0) - (prior.mean[k] ?? 0)) ** 2 / (2 * (prior.variance[k] ?? 1));
  for (let i = 0; i < cases.target.length; i++) {
    const p = lapse / 2 + (1 - lapse) * sigmoid(product(curve, regressors(cases, i, along)));
    sum += perSquaredError * (cases.weight[i] ?? 1) * (p - (cases.target[i] ?? 0)) ** 2;
  }
  return sum;
};

/** One step of Gauss and Newton; its 4 × 4 matrix is, thanks to the prior, positive definite. */
const step = (cases: Cases, curve: Float64Array, prior: CurvePrior): Float64Array => {
  const { target, weight } = cases;
  const gradient = curve.map((value, k) => (value - (prior.mean[k] ?? 0)) / (prior.variance[k] ?? 1));
  const matrix = Matrix.diag(prior.variance.map((value) => 1 / value));
  const along = new Float64Array(terms);
  for (let i = 0; i < target.length; i++) {
    const plain = sigmoid(product(curve, regressors(cases, i, along)));
    const slope = (1 - lapse) * plain * (1 - plain);
    const w = 2 * perSquaredError * (weight[i] ?? 1);
    const residual = w * slope * (lapse / 2 + (1 - lapse) * plain - (target[i] ?? 0));
    for (let a = 0; a < terms; a++) {
      gradient[a] = (gradient[a] ?? 0) + residual * (along[a] ?? 0);
      for (let b = 0; b < terms; b++)
        matrix.set(a, b, matrix.get(a, b) + w * slope * slope * (along[a] ?? 0) * (along[b] ?? 0));
    }
  }
  const by = Float64Array.from(solve(matrix, Matrix.columnVector(gradient)).to1DArray());
  if (!allFinite(by)) throw new RangeError('answers and their distances are finite');
  return by;
};

const moved = (from: Float64Array, by: Float64Array, share: number): Float64Array =>
  from.map((value, k) => value - share * (by[k] ?? 0));

/** The curve of least loss next to the prior's mean; every step lowers the loss. */
export const fitCurve = (cases: Cases, prior: CurvePrior): Curve => {
  let curve: Float64Array = Float64Array.from(prior.mean);
  let value = loss(cases, curve, prior);
  for (let iteration = 0; iteration < 100; iteration++) {
    const by = step(cases, curve, prior);
    let share = 1;
    let next = loss(cases, moved(curve, by, share), prior);
    while (next > value && share > 1e-10) {
      share /= 2;
      next = loss(cases, moved(curve, by, share), prior);
    }
    if (next > value) break;
    curve = moved(curve, by, share);
    const gain = value - next;
    value = next;
    if (gain <= 1e-12 * (1 + Math.abs(value))) break;
  }
  const [steepness = 0, offset = 0, shift = 0, turn = 0] = curve;
  return { steepness, offset, shift, turn };
};
