import { type Dense, zeros } from '../../numbers/dense.ts';

const flopsPerSlice = 5e6;

/**
 * The proximal Newton direction D of the graphical lasso at M with W = M⁻¹: minimises tr((P − W)·D) + ½·tr(W·D·W·D) +
 * α·Σ|M + D| off the diagonal, by `sweeps` rounds of coordinate descent over the entries that are not at 0 to stay.
 */
export function* lassoDirectionSteps(
  m: Dense,
  w: Dense,
  p: Dense,
  sparsity: number,
  sweeps: number,
): Generator<void, Dense, void> {
  const d = m.rows;
  const free = freeEntries(m, w, p, sparsity);
  const direction = zeros(d, d);
  // D·W, kept up to date so that an entry of W·D·W costs O(d).
  const product = zeros(d, d);
  let flops = 0;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    let moved = false;
    for (const at of free) {
      const i = Math.floor(at / d);
      const j = at % d;
      const change = entryChange(m, w, p, direction, product, i, j, sparsity);
      flops += 6 * d;
      if (flops > flopsPerSlice) {
        flops = 0;
        yield;
      }
      if (change === 0) continue;
      apply(direction, product, w, i, j, change);
      moved = true;
    }
    if (!moved) break;
  }
  return direction;
}

/** Entries of the upper triangle, as i·d + j, that are not 0 or want to leave 0; the diagonal is always free. */
const freeEntries = (m: Dense, w: Dense, p: Dense, sparsity: number): Int32Array => {
  const d = m.rows;
  const entries: number[] = [];
  for (let i = 0; i < d; i++) {
    for (let j = i; j < d; j++) {
      const at = i * d + j;
      const slope = Math.abs((p.data[at] ?? 0) - (w.data[at] ?? 0));
      if (i === j || m.data[at] !== 0 || slope > sparsity) entries.push(at);
    }
  }
  return Int32Array.from(entries);
};

/** The change of entry (i, j) that minimises the model along it: a soft threshold off the diagonal. */
const entryChange = (
  m: Dense,
  w: Dense,
  p: Dense,
  direction: Dense,
  product: Dense,
  i: number,
  j: number,
  sparsity: number,
): number => {
  const d = m.rows;
  const at = i * d + j;
  const wij = w.data[at] ?? 0;
  let wdw = 0;
  for (let k = 0; k < d; k++) wdw += (w.data[i * d + k] ?? 0) * (product.data[k * d + j] ?? 0);
  const slope = (p.data[at] ?? 0) - wij + wdw;
  const wii = w.data[i * d + i] ?? 0;
  if (i === j) return -slope / (wii * wii);
  const bend = wij * wij + wii * (w.data[j * d + j] ?? 0);
  const here = (m.data[at] ?? 0) + (direction.data[at] ?? 0);
  const target = here - slope / bend;
  const shrunk = Math.sign(target) * Math.max(0, Math.abs(target) - sparsity / bend);
  return shrunk - here;
};

const apply = (direction: Dense, product: Dense, w: Dense, i: number, j: number, change: number): void => {
  const d = direction.rows;
  direction.data[i * d + j] = (direction.data[i * d + j] ?? 0) + change;
  for (let k = 0; k < d; k++) {
    product.data[i * d + k] = (product.data[i * d + k] ?? 0) + change * (w.data[j * d + k] ?? 0);
  }
  if (i === j) return;
  direction.data[j * d + i] = (direction.data[j * d + i] ?? 0) + change;
  for (let k = 0; k < d; k++) {
    product.data[j * d + k] = (product.data[j * d + k] ?? 0) + change * (w.data[i * d + k] ?? 0);
  }
};
