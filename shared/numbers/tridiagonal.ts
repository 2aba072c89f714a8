import { type Dense, zeros } from './dense.ts';

/** A = Q·T·Qᵀ with T symmetric tridiagonal; `basis` holds Qᵀ, so that its rows are what later rotations mix. */
export interface Tridiagonal {
  readonly diagonal: Float64Array;
  /** `below[i]` = T(i, i − 1); `below[0]` is 0. */
  readonly below: Float64Array;
  readonly basis: Dense;
}

/**
 * Householder reduction of a symmetric matrix (Golub and Van Loan, Matrix Computations, 8.3), last row first, so that
 * the reflection vectors are row prefixes and every inner loop runs along a row of the lower triangle.
 * Yields between reflections, each O(n²).
 */
export function* tridiagonalSteps(a: Dense): Generator<void, Tridiagonal, void> {
  const n = a.rows;
  const work = a.data.slice();
  const diagonal = new Float64Array(n);
  const below = new Float64Array(n);
  const betas = new Float64Array(n);
  const p = new Float64Array(n);
  for (let i = n - 1; i > 0; i--) {
    betas[i] = reflect(work, n, i, below);
    if (betas[i] !== 0) deflate(work, n, i, betas[i] ?? 0, p);
    yield;
  }
  for (let i = 0; i < n; i++) diagonal[i] = work[i * n + i] ?? 0;
  const basis = zeros(n, n);
  for (let i = 0; i < n; i++) {
    basis.data[i * n + i] = 1;
    if (betas[i] !== 0) accumulate(basis.data, work, n, i, betas[i] ?? 0);
    yield;
  }
  return { diagonal, below, basis };
}

/** Turns row i's first i entries into the vector v of H = I − beta·v·vᵀ, H·row = (0 … 0, below[i]); returns beta. */
const reflect = (work: Float64Array, n: number, i: number, below: Float64Array): number => {
  const row = i * n;
  let size = 0;
  for (let j = 0; j < i - 1; j++) size = Math.max(size, Math.abs(work[row + j] ?? 0));
  const last = work[row + i - 1] ?? 0;
  if (size === 0) {
    below[i] = last;
    return 0;
  }
  // Scaled, so that squares neither overflow nor vanish.
  size = Math.max(size, Math.abs(last));
  let squares = 0;
  for (let j = 0; j < i; j++) {
    const x = (work[row + j] ?? 0) / size;
    work[row + j] = x;
    squares += x * x;
  }
  const head = work[row + i - 1] ?? 0;
  const length = head > 0 ? -Math.sqrt(squares) : Math.sqrt(squares);
  below[i] = size * length;
  work[row + i - 1] = head - length;
  return 1 / (squares - head * length);
};

/** Leading i × i block ← H·block·H, lower triangle only: block − v·wᵀ − w·vᵀ. */
const deflate = (work: Float64Array, n: number, i: number, beta: number, p: Float64Array): void => {
  const v = i * n;
  p.fill(0, 0, i);
  for (let r = 0; r < i; r++) {
    const row = r * n;
    const vr = work[v + r] ?? 0;
    let sum = (work[row + r] ?? 0) * vr;
    for (let j = 0; j < r; j++) {
      const x = work[row + j] ?? 0;
      sum += x * (work[v + j] ?? 0);
      p[j] = (p[j] ?? 0) + x * vr;
    }
    p[r] = (p[r] ?? 0) + sum;
  }
  let inner = 0;
  for (let j = 0; j < i; j++) inner += (p[j] ?? 0) * (work[v + j] ?? 0);
  const half = (beta * beta * inner) / 2;
  for (let j = 0; j < i; j++) p[j] = beta * (p[j] ?? 0) - half * (work[v + j] ?? 0);
  for (let r = 0; r < i; r++) {
    const row = r * n;
    const vr = work[v + r] ?? 0;
    const wr = p[r] ?? 0;
    for (let j = 0; j <= r; j++) {
      work[row + j] = (work[row + j] ?? 0) - vr * (p[j] ?? 0) - wr * (work[v + j] ?? 0);
    }
  }
};

/** Leading i × i block of the basis ← block·H. */
const accumulate = (basis: Float64Array, work: Float64Array, n: number, i: number, beta: number): void => {
  const v = i * n;
  for (let r = 0; r < i; r++) {
    const row = r * n;
    let sum = 0;
    for (let j = 0; j < i; j++) sum += (basis[row + j] ?? 0) * (work[v + j] ?? 0);
    sum *= beta;
    for (let j = 0; j < i; j++) basis[row + j] = (basis[row + j] ?? 0) - sum * (work[v + j] ?? 0);
  }
};
