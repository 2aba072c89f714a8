import type { CurvePoint, MetricSnapshot } from './metric-snapshot.ts';
import type { InForce } from './sampler/sampler-api.ts';

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Snapshots stored by earlier versions lack what was added later. */
type StoredSnapshot = Omit<MetricSnapshot, 'agreements'> & Partial<Pick<MetricSnapshot, 'agreements'>>;

const isSnapshot = (value: unknown): value is StoredSnapshot =>
  isFields(value) &&
  typeof value['id'] === 'string' &&
  Array.isArray(value['rows']) &&
  isFields(value['metric']) &&
  isFields(value['metric']['L']);

const isPoint = (value: unknown): value is CurvePoint => isFields(value) && typeof value['judgements'] === 'number';

/** A snapshot as it was stored. Storage does not know its type, so its outline is checked on the way out. */
export const asSnapshot = (value: unknown): MetricSnapshot | null =>
  isSnapshot(value) ? { ...value, agreements: value.agreements ?? [] } : null;

/** What the sampler is told of a metric. */
export const inForce = ({ id, metric: { L, calibration, threshold }, asking }: MetricSnapshot): InForce => ({
  snapshot: id,
  L,
  calibration: asking ?? calibration,
  threshold,
});

export const asCurve = (values: readonly unknown[]): readonly CurvePoint[] => values.filter(isPoint);
