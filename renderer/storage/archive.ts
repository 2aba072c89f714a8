import type { Archive } from '../../shared/formats/archive.ts';
import { conformancePairs } from '../../shared/formats/conformance.ts';
import type { MetricFile } from '../../shared/formats/metric-file.ts';
import type { Metric } from '../../shared/model/metric.ts';
import type { Dense } from '../../shared/numbers/dense.ts';
import { blobKeys, readBlob } from './blobs.ts';
import type { Database } from './database.ts';
import { readFeatures } from './features.ts';
import { scanItems } from './items.ts';
import { allEntries } from './log.ts';
import { readProject } from './projects.ts';
import { latestSnapshot } from './snapshots.ts';

/** The metric inside a stored snapshot; null when there is none, or when what is stored is something else. */
const metricIn = (snapshot: unknown): { readonly id: string; readonly metric: Metric } | null => {
  const isWhole = (value: unknown): value is { id: string; metric: Metric } =>
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'metric' in value &&
    typeof value.metric === 'object';
  return isWhole(snapshot) ? snapshot : null;
};

const metricsOf = async (database: Database, id: string, features: Dense): Promise<ReadonlyMap<string, MetricFile>> => {
  const found = metricIn(await latestSnapshot(database, id));
  if (!found) return new Map();
  return new Map([[found.id, { metric: found.metric, conformance: conformancePairs(found.metric, features) }]]);
};

/** All pictures, or none when together they have more than `mostBytes`. */
const blobsOf = async (database: Database, id: string, mostBytes: number): Promise<ReadonlyMap<string, Uint8Array>> => {
  const found: (readonly [string, Blob])[] = [];
  let total = 0;
  for (const key of mostBytes > 0 ? await blobKeys(database, id) : []) {
    const blob = await readBlob(database, id, key);
    if (blob) found.push([key, blob]);
    total += blob?.size ?? 0;
    if (total > mostBytes) return new Map();
  }
  const blobs = new Map<string, Uint8Array>();
  for (const [key, blob] of found) blobs.set(key, new Uint8Array(await blob.arrayBuffer()));
  return blobs;
};

/**
 * Everything of a project as an archive holds it, with the metric in force; null when there is no such project.
 * @param pictureBytes pictures that have more bytes than this together are left out; 0 leaves them out always.
 */
export const collectArchive = async (
  database: Database,
  id: string,
  pictureBytes = Number.POSITIVE_INFINITY,
): Promise<Archive | null> => {
  const project = await readProject(database, id);
  if (!project) return null;
  const items = [];
  for await (const some of scanItems(database, id)) items.push(...some);
  const features = await readFeatures(database, id);
  return {
    project,
    items,
    features,
    entries: await allEntries(database, id),
    metrics: await metricsOf(database, id, features),
    blobs: await blobsOf(database, id, pictureBytes),
  };
};
