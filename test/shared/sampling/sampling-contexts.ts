import type { Constraints } from '../../../shared/model/constraints.ts';
import { type Dense, identity, zeros } from '../../../shared/numbers/dense.ts';
import { createRandom } from '../../../shared/numbers/random.ts';
import type { Batch, SamplingContext, Strategy } from '../../../shared/sampling/strategy.ts';

/** Standard normal items. */
export const normalItems = (rows: number, columns: number, seed = 1): Dense => {
  const random = createRandom(seed);
  const items = zeros(rows, columns);
  for (let i = 0; i < items.data.length; i++) items.data[i] = random.normal();
  return items;
};

/** Random judgements of a hidden metric that looks at the first feature only. */
export const judged = (items: Dense, kind: 'pair' | 'triplet', count: number, seed = 2): Constraints => {
  const random = createRandom(seed);
  const first = (row: number): number => items.data[row * items.columns] ?? 0;
  const rows = Array.from({ length: count }, () => {
    const a = random.integer(items.rows);
    return [
      a,
      (a + 1 + random.integer(items.rows - 2)) % items.rows,
      (a + items.rows - 1 - random.integer(3)) % items.rows,
    ];
  });
  const column = (k: number): Int32Array => Int32Array.from(rows, (row) => row[k] ?? 0);
  const weight = new Float64Array(count).fill(1);
  const gap = (a: number, b: number): number => Math.abs(first(a) - first(b));
  if (kind === 'pair') {
    const left = column(0);
    const right = column(1);
    return { pairs: { left, right, weight, similar: Uint8Array.from(left, (a, i) => +(gap(a, right[i] ?? 0) < 1)) } };
  }
  const ordered = rows.map(([a = 0, b = 0, c = 0]) => (gap(a, b) <= gap(a, c) ? [a, b, c] : [a, c, b]));
  const ofOrdered = (k: number): Int32Array => Int32Array.from(ordered, (row) => row[k] ?? 0);
  return { triplets: { anchor: ofOrdered(0), near: ofOrdered(1), far: ofOrdered(2), weight } };
};

export const samplingContext = (changes: Partial<SamplingContext> = {}): SamplingContext => {
  const items = changes.items ?? normalItems(24, 3);
  const kind = changes.kind ?? 'pair';
  return {
    kind,
    items,
    constraints: judged(items, kind, 60),
    asked: new Set(),
    metric: { L: identity(items.columns), calibration: { slope: -1, intercept: 3 }, threshold: Math.sqrt(3) },
    memory: null,
    seed: 7,
    auditShare: 0.1,
    ...changes,
  };
};

export const finish = <T>(steps: Generator<unknown, T, void>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

export const chooseNow = (strategy: Strategy, sampling: SamplingContext, count: number): Batch =>
  finish(strategy.choose(sampling, count));
