import { cholesky, solveCholesky } from '../numbers/cholesky.ts';

/** Answers to fit a curve to: pairs with P(similar) = σ(offset + shift·picked − steepness·d), triplets with σ(−steepness·d). */
export interface Cases {
  readonly isPair: Uint8Array;
  /** 1 for a pair that a strategy picked. */
  readonly picked: Uint8Array;
  /** Squared distance of a pair, d²_near − d²_far of a triplet; in units of their mean magnitude. */
  readonly distance: Float64Array;
  /** Share of "yes" aimed at. */
  readonly target: Float64Array;
  readonly weight: Float64Array;
}

export interface Curve {
  readonly steepness: number;
  readonly offset: number;
  /** How much likelier "similar" is at equal distance where a strategy picked the pair; left out of predictions. */
  readonly shift: number;
}

/**
 * Gaussian prior (mean, variance): mild for steepness and offset, so that a dozen answers outweigh it; narrow for the
 * shift. Strategies pick by more than the distance (what others have answered about the same items, say), so that their answers do not
 * follow the curve of random questions; yet dropping them would leave too few. Measured over eight tasks at 200 and 400 answers,
 * calibration error: no shift .047, .3 .047, 1 .050.
 */
const prior = { steepness: [2, 25], offset: [1, 4], shift: [0, 0.09] } as const;

/**
 * Share of answers that are slips, whatever the distance. Without it the few slips on far pairs would flatten the curve
 * for all the others. Measured as above: .05 .050, .1 .047, .15 .048.
 */
const lapse = 0.1;

export const sigmoid = (x: number): number => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)));

/** An answer's squared error counts as its log-likelihood does where the odds are even: both then curve by 1/4 in the logit. */
const perSquaredError = 2;

const logitOf = ({ isPair, picked, distance }: Cases, { steepness, offset, shift }: Curve, i: number): number =>
  (isPair[i] === 1 ? offset + shift * (picked[i] ?? 0) : 0) - steepness * (distance[i] ?? 0);

const ofPrior = (value: number, [mean, variance]: readonly [number, number]): number =>
  (value - mean) ** 2 / (2 * variance);

/**
 * Brier score (Brier 1950) plus prior. The squared error, unlike the likelihood, hardly cares about answers that no curve
 * of this shape can explain; where the shape is wrong, it is right for more of the pairs: .049 by likelihood, .047 by this.
 */
const loss = (cases: Cases, curve: Curve): number => {
  let sum =
    ofPrior(curve.steepness, prior.steepness) + ofPrior(curve.offset, prior.offset) + ofPrior(curve.shift, prior.shift);
  for (let i = 0; i < cases.target.length; i++) {
    const p = lapse / 2 + (1 - lapse) * sigmoid(logitOf(cases, curve, i));
    sum += perSquaredError * (cases.weight[i] ?? 1) * (p - (cases.target[i] ?? 0)) ** 2;
  }
  return sum;
};

/** One step of Gauss and Newton; its 3 × 3 matrix is, thanks to the prior, positive definite. */
const step = (cases: Cases, curve: Curve): Curve => {
  const { isPair, picked, distance, target, weight } = cases;
  const gradient = Float64Array.of(
    (curve.steepness - prior.steepness[0]) / prior.steepness[1],
    (curve.offset - prior.offset[0]) / prior.offset[1],
    (curve.shift - prior.shift[0]) / prior.shift[1],
  );
  const matrix = new Float64Array(9);
  matrix[0] = 1 / prior.steepness[1];
  matrix[4] = 1 / prior.offset[1];
  matrix[8] = 1 / prior.shift[1];
  const along = new Float64Array(3);
  for (let i = 0; i < target.length; i++) {
    const plain = sigmoid(logitOf(cases, curve, i));
    const slope = (1 - lapse) * plain * (1 - plain);
    const w = 2 * perSquaredError * (weight[i] ?? 1);
    const residual = w * slope * (lapse / 2 + (1 - lapse) * plain - (target[i] ?? 0));
    along[0] = -(distance[i] ?? 0);
    along[1] = isPair[i] ?? 0;
    along[2] = picked[i] ?? 0;
    for (let a = 0; a < 3; a++) {
      gradient[a] = (gradient[a] ?? 0) + residual * (along[a] ?? 0);
      for (let b = 0; b < 3; b++)
        matrix[3 * a + b] = (matrix[3 * a + b] ?? 0) + w * slope * slope * (along[a] ?? 0) * (along[b] ?? 0);
    }
  }
  const factor = cholesky({ rows: 3, columns: 3, data: matrix });
  if (!factor) throw new RangeError('a prior makes the matrix positive definite');
  const [steepness = 0, offset = 0, shift = 0] = solveCholesky(factor, gradient);
  return { steepness: -steepness, offset: -offset, shift: -shift };
};

const moved = (from: Curve, by: Curve, share: number): Curve => ({
  steepness: from.steepness + share * by.steepness,
  offset: from.offset + share * by.offset,
  shift: from.shift + share * by.shift,
});

/** The curve of least loss next to the prior's mean; every step lowers the loss. */
export const fitCurve = (cases: Cases): Curve => {
  let curve: Curve = { steepness: prior.steepness[0], offset: prior.offset[0], shift: prior.shift[0] };
  let value = loss(cases, curve);
  for (let iteration = 0; iteration < 100; iteration++) {
    const by = step(cases, curve);
    let share = 1;
    let next = loss(cases, moved(curve, by, share));
    while (next > value && share > 1e-10) {
      share /= 2;
      next = loss(cases, moved(curve, by, share));
    }
    if (next > value) break;
    curve = moved(curve, by, share);
    const gain = value - next;
    value = next;
    if (gain <= 1e-12 * (1 + Math.abs(value))) break;
  }
  return curve;
};
