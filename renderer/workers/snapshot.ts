import type { MetricSnapshot } from './metric-snapshot.ts';
import type { InForce } from './sampler/sampler-api.ts';

/** What the sampler is told of a metric. */
export const inForce = ({ id, metric: { L, calibration, threshold }, asking }: MetricSnapshot): InForce => ({
  snapshot: id,
  L,
  calibration: asking ?? calibration,
  threshold,
});
