import { conformancePairs } from '../../../../shared/formats/metric/conformance.ts';
import type { Metric } from '../../../../shared/model/metric.ts';
import { type Dense, zeros } from '../../../../shared/numbers/dense.ts';
import { createRandom } from '../../../../shared/numbers/random.ts';

/** A metric of random numbers, k × d, with everything filled in. */
export const someMetric = (k: number, d: number, seed = 1): { readonly metric: Metric; readonly items: Dense } => {
  const random = createRandom(seed);
  const fill = (rows: number, columns: number): Dense => {
    const matrix = zeros(rows, columns);
    for (let i = 0; i < matrix.data.length; i++) matrix.data[i] = random.normal();
    return matrix;
  };
  const metric: Metric = {
    learner: 'itml',
    options: { gamma: 2 },
    seed,
    created: '2026-01-02T03:04:05.000Z',
    features: Array.from({ length: d }, (_, j) => (j === 0 ? 'Länge, "mm"' : `f${j}`)),
    center: fill(1, d).data,
    scale: fill(1, d).data.map((value) => Math.abs(value) + 0.1),
    L: fill(k, d),
    threshold: 1.25,
    calibration: { slope: -0.5, intercept: 2 },
    counts: { pairs: 12 },
    evaluation: { auc: 0.9 },
    provenance: { items: 'a.csv' },
  };
  return { metric, items: fill(20, d) };
};

export const someFile = (k = 3, d = 5, seed = 1) => {
  const { metric, items } = someMetric(k, d, seed);
  return { metric, conformance: conformancePairs(metric, items) };
};
