import { type Dense, zeros } from './dense.ts';
import { eigenByKernelSteps } from './kernel/decompositions.ts';
import { scaled } from './linear.ts';
import { type Tridiagonal, tridiagonalSteps } from './tridiagonal.ts';
import { allFinite, largest, scale } from './vector.ts';

/** A = V·diag(values)·Vᵀ; values ascend, and column j of `vectors` (n × n, orthonormal) belongs to `values[j]`. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: Dense;
}

const roundOff = 2 ** -52;
const sweepsPerValue = 60;

/**
 * Eigen-decomposition of a symmetric matrix: Householder reduction, then the QL algorithm with Wilkinson's implicit
 * shift (Bowdler, Martin, Reinsch and Wilkinson 1968). Only the lower triangle is read. The vectors are kept as rows
 * while they are rotated, so that both loops of a rotation run along memory: several times faster than `ml-matrix`
 * from n = 64 up.
 * @throws RangeError on NaN or infinity, which callers check first.
 */
export const symmetricEigen = (a: Dense): Eigen => {
  const steps = symmetricEigenSteps(a);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/** The same in steps of O(n²) work each, for callers that must stay interruptible. */
export function* symmetricEigenSteps(a: Dense): Generator<void, Eigen, void> {
  if (a.rows !== a.columns) throw new RangeError(`${a.rows} × ${a.columns} is not square`);
  if (!allFinite(a.data)) throw new RangeError('a matrix with NaN or infinity has no eigenvalues');
  // Scaled by a power of two, which is exact, so that squares in the sweeps neither overflow nor vanish.
  const size = 2 ** Math.floor(Math.log2(largest(a.data) || 1));
  const unit = scaled(a, 1 / size);
  const reduced = (yield* eigenByKernelSteps(unit)) ?? (yield* diagonalised(unit));
  scale(reduced.diagonal, size);
  return inAscendingOrder(reduced);
}

function* diagonalised(a: Dense): Generator<void, Tridiagonal, void> {
  const reduced = yield* tridiagonalSteps(a);
  yield* diagonalise(reduced);
  return reduced;
}

function* diagonalise({ diagonal: d, below, basis }: Tridiagonal): Generator<void, void, void> {
  const n = d.length;
  // e[i] couples i and i + 1 here.
  const e = new Float64Array(n);
  for (let i = 1; i < n; i++) e[i - 1] = below[i] ?? 0;
  for (let l = 0; l < n; l++) {
    for (let sweep = 0; ; sweep++) {
      const m = firstSplit(d, e, l);
      if (m === l) break;
      if (sweep === sweepsPerValue) throw new RangeError('the QL algorithm did not converge');
      implicitSweep(d, e, basis, l, m);
      yield;
    }
  }
}

/** The smallest m ≥ l whose coupling to m + 1 is negligible. */
const firstSplit = (d: Float64Array, e: Float64Array, l: number): number => {
  let m = l;
  for (; m < d.length - 1; m++) {
    const size = Math.abs(d[m] ?? 0) + Math.abs(d[m + 1] ?? 0);
    if (Math.abs(e[m] ?? 0) <= roundOff * size) break;
  }
  return m;
};

/** One implicit QL sweep over the block l … m, chasing the bulge upwards. */
const implicitSweep = (d: Float64Array, e: Float64Array, basis: Dense, l: number, m: number): void => {
  const dl = d[l] ?? 0;
  const el = e[l] ?? 0;
  const ratio = ((d[l + 1] ?? 0) - dl) / (2 * el);
  const root = Math.hypot(ratio, 1);
  let g = (d[m] ?? 0) - dl + el / (ratio + (ratio >= 0 ? root : -root));
  let sine = 1;
  let cosine = 1;
  let p = 0;
  for (let i = m - 1; i >= l; i--) {
    const f = sine * (e[i] ?? 0);
    const b = cosine * (e[i] ?? 0);
    const r = Math.sqrt(f * f + g * g);
    e[i + 1] = r;
    if (r === 0) {
      // The bulge vanished early: the matrix splits here, and the next sweep goes on from it.
      d[i + 1] = (d[i + 1] ?? 0) - p;
      e[m] = 0;
      return;
    }
    sine = f / r;
    cosine = g / r;
    g = (d[i + 1] ?? 0) - p;
    const t = ((d[i] ?? 0) - g) * sine + 2 * cosine * b;
    p = sine * t;
    d[i + 1] = g + p;
    g = cosine * t - b;
    rotateRows(basis.data, basis.columns, i, sine, cosine);
  }
  d[l] = (d[l] ?? 0) - p;
  e[l] = g;
  e[m] = 0;
};

const rotateRows = (rows: Float64Array, n: number, i: number, sine: number, cosine: number): void => {
  const upper = i * n;
  const lower = upper + n;
  for (let k = 0; k < n; k++) {
    const x = rows[upper + k] ?? 0;
    const y = rows[lower + k] ?? 0;
    rows[lower + k] = sine * x + cosine * y;
    rows[upper + k] = cosine * x - sine * y;
  }
};

const inAscendingOrder = ({ diagonal, basis }: Tridiagonal): Eigen => {
  const n = diagonal.length;
  const order = Array.from(diagonal.keys()).sort((i, j) => (diagonal[i] ?? 0) - (diagonal[j] ?? 0));
  const vectors = zeros(n, n);
  const values = new Float64Array(n);
  order.forEach((from, to) => {
    values[to] = diagonal[from] ?? 0;
    for (let k = 0; k < n; k++) vectors.data[k * n + to] = basis.data[from * n + k] ?? 0;
  });
  return { values, vectors };
};
