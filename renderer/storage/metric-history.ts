import type { Archive } from '../../shared/formats/archive/archive.ts';
import {
  type CurveRecord,
  curveRecord,
  type SnapshotRecord,
  snapshotRecord,
} from '../../shared/formats/archive/history.ts';
import { conformancePairs } from '../../shared/formats/metric/conformance.ts';
import type { MetricFile } from '../../shared/formats/metric/metric-file.ts';
import type { Metric } from '../../shared/model/metric.ts';
import type { Dense } from '../../shared/numbers/dense.ts';
import type { Database } from './database.ts';
import { wholeProject } from './items.ts';
import { metricIn } from './stored-metric.ts';

/** About how many bytes a metric has as JSON: L, M, and the pairs beside them. */
const sizeOf = ({ L, features }: Metric): number => 20 * (L.data.length + features.length * (features.length + 20));

const curveOf = async (database: Database, id: string): Promise<readonly CurveRecord[]> => {
  // Data from before the second version, backed up as it is, has no such table.
  if (!database.tables.some(({ name }) => name === 'curve')) return [];
  const rows = await database.curve
    .where(':id')
    .between(...wholeProject(id))
    .toArray();
  return rows.map(({ at, point }) => curveRecord(at, point)).filter((record) => record !== null);
};

/**
 * The metrics of a project with what is told of them: the one in force, and as many of those before it, newest first,
 * as have no more than `mostBytes`.
 */
export const collectHistory = async (
  database: Database,
  id: string,
  features: Dense,
  mostBytes: number,
): Promise<Pick<Archive, 'metrics' | 'history'>> => {
  const newestFirst = await database.snapshots
    .where('[project+at]')
    .between(...wholeProject(id))
    .reverse()
    .primaryKeys();
  const metrics = new Map<string, MetricFile>();
  const snapshots: SnapshotRecord[] = [];
  let total = 0;
  // One at a time: of many features, two hundred metrics are more than should be in memory at once.
  for (const key of newestFirst) {
    const stored = (await database.snapshots.get(key))?.snapshot;
    const metric = metricIn(stored);
    const record = snapshotRecord(stored);
    if (!metric || !record) continue;
    total += sizeOf(metric);
    if (metrics.size > 0 && total > mostBytes) break;
    metrics.set(key, { metric, conformance: conformancePairs(metric, features) });
    snapshots.unshift(record);
  }
  return { metrics, history: { snapshots, curve: await curveOf(database, id) } };
};

/** The metrics of a project, newest first, without their matrices. */
export const recentMetrics = async (
  database: Database,
  project: string,
  most: number,
): Promise<readonly { id: string; at: number; learner: string; judgements: number }[]> => {
  const rows = await database.snapshots
    .where('[project+at]')
    .between(...wholeProject(project))
    .reverse()
    .limit(most)
    .toArray();
  return rows.flatMap(({ snapshot }) => {
    const record = snapshotRecord(snapshot);
    return record ? [{ id: record.id, at: record.at, learner: record.chosen, judgements: record.judgements }] : [];
  });
};

/** One metric of a project; null when it is not, or no longer, kept. */
export const metricOf = async (database: Database, project: string, id: string): Promise<Metric | null> => {
  const row = await database.snapshots.get(id);
  return row?.project === project ? metricIn(row.snapshot) : null;
};

/** Stores the metrics that came with a project. One that another project here already has stays with that one. */
export const storeHistory = async (
  database: Database,
  project: string,
  { metrics, history }: Pick<Archive, 'metrics' | 'history'>,
): Promise<void> => {
  const rows = history.snapshots.flatMap((record) => {
    const metric = metrics.get(record.id)?.metric;
    return metric ? [{ id: record.id, project, at: record.at, snapshot: { ...record, project, metric } }] : [];
  });
  await database.transaction('rw', database.snapshots, database.curve, async () => {
    const taken = await database.snapshots.bulkGet(rows.map(({ id }) => id));
    await database.snapshots.bulkAdd(rows.filter((_, i) => taken[i] === undefined));
    await database.curve.bulkPut(history.curve.map(({ at, ...point }) => ({ project, at, point })));
  });
};
