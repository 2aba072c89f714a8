import { strFromU8, strToU8 } from 'fflate';
import type { Item } from '../model/item.ts';
import type { Entry } from '../model/judgement.ts';
import { done, failed, type Outcome } from '../model/outcome.ts';
import type { Project } from '../model/project.ts';
import { say } from '../model/sentence.ts';
import type { Dense } from '../numbers/dense.ts';
import { readItemLines, readProject } from './archive-content.ts';
import { type Sha256, sealParts, unsealed } from './archive-manifest.ts';
import { readEntries, writeEntries } from './judgements.ts';
import type { MetricFile } from './metric-file.ts';
import { readMetricJson, writeMetricJson } from './metric-json.ts';
import { readNpy } from './npy.ts';
import { writeNpy } from './npy-write.ts';
import { readZip, writeZip } from './zip.ts';

export type { Sha256 } from './archive-manifest.ts';

/** Everything there is of a project: what backups, exports and merges handle. */
export interface Archive {
  readonly project: Project;
  /** In order of their rows. */
  readonly items: readonly Item[];
  /** n × d, raw. */
  readonly features: Dense;
  /** The log as it was appended, retractions and remarks included. */
  readonly entries: readonly Entry[];
  /** Metrics by snapshot id. */
  readonly metrics: ReadonlyMap<string, MetricFile>;
  /** Pictures by the key that items name them by. */
  readonly blobs: ReadonlyMap<string, Uint8Array>;
}

const metricFolder = 'metrics/';
const blobFolder = 'blobs/';

/** Keys of pictures may hold any character, paths in an archive not. */
const pathOf = (folder: string, key: string): string => folder + encodeURIComponent(key).replace(/\./g, '%2E');

const keyOf = (folder: string, path: string): string | null => {
  try {
    return decodeURIComponent(path.slice(folder.length));
  } catch {
    return null;
  }
};

/**
 * Packs a project into a `.akin` archive: a zip of plain parts (JSON, JSON Lines, .npy, pictures) and a manifest with
 * the SHA-256 of each. `created` is in milliseconds since 1970.
 */
export const writeArchive = async (archive: Archive, sha256: Sha256, created: number): Promise<Uint8Array> => {
  const { project, items, features, entries, metrics, blobs } = archive;
  const parts = new Map<string, Uint8Array>([
    ['project.json', strToU8(`${JSON.stringify(project)}\n`)],
    ['items.jsonl', strToU8(items.map((item) => `${JSON.stringify(item)}\n`).join(''))],
    ['features.npy', writeNpy({ shape: [features.rows, features.columns], data: features.data })],
    ['judgements.jsonl', strToU8(writeEntries(entries))],
  ]);
  for (const [id, { metric, conformance }] of metrics) {
    parts.set(`${pathOf(metricFolder, id)}.json`, strToU8(writeMetricJson(metric, conformance)));
  }
  for (const [key, bytes] of blobs) parts.set(pathOf(blobFolder, key), bytes);
  return writeZip(await sealParts(parts, sha256, created), (path) => (path.startsWith(blobFolder) ? 0 : 6));
};

const readFeatures = (name: string, bytes: Uint8Array, rows: number): Outcome<Dense> => {
  const array = readNpy(`${name}, part features.npy`, bytes);
  if (!array.ok) return array;
  const { kind, shape } = array.value;
  const [found = 0, columns = 0] = shape;
  if (kind !== 'numbers' || shape.length !== 2 || found !== rows) {
    return failed(
      'archive.features',
      say`${name}, part features.npy: expected ${rows} rows of features, one an item, found ${shape.join(' × ')}.`,
    );
  }
  return done({ rows, columns, data: array.value.data });
};

const readMetrics = (
  name: string,
  parts: ReadonlyMap<string, Uint8Array>,
): Outcome<ReadonlyMap<string, MetricFile>> => {
  const metrics = new Map<string, MetricFile>();
  for (const [path, bytes] of parts) {
    if (!path.startsWith(metricFolder)) continue;
    const file = readMetricJson(`${name}, part ${path}`, bytes);
    if (!file.ok) return file;
    metrics.set(keyOf(metricFolder, path.replace(/\.json$/, '')) ?? path, file.value);
  }
  return done(metrics);
};

/**
 * Reads an archive and checks all of it: paths, sizes, every part's SHA-256, and that items, features, judgements and
 * metrics fit together. An archive of a newer Akin is refused. Failures name the part (`zip.*`, `archive.*`).
 */
export const readArchive = async (name: string, bytes: Uint8Array, sha256: Sha256): Promise<Outcome<Archive>> => {
  const zip = readZip(name, bytes);
  if (!zip.ok) return zip;
  const sound = await unsealed(name, zip.value, sha256);
  if (!sound.ok) return sound;
  const parts = sound.value;
  const part = (path: string): Uint8Array => parts.get(path) ?? new Uint8Array(0);
  const project = readProject(name, part('project.json'));
  if (!project.ok) return project;
  const items = readItemLines(name, strFromU8(part('items.jsonl')));
  if (!items.ok) return items;
  if (items.value.length !== project.value.itemCount) {
    return failed(
      'archive.items',
      say`${name}, part items.jsonl: expected ${project.value.itemCount} items, found ${items.value.length}.`,
    );
  }
  const features = readFeatures(name, part('features.npy'), items.value.length);
  if (!features.ok) return features;
  const entries = readEntries(`${name}, part judgements.jsonl`, part('judgements.jsonl'));
  if (!entries.ok) return entries;
  const metrics = readMetrics(name, parts);
  if (!metrics.ok) return metrics;
  const blobs = new Map<string, Uint8Array>();
  for (const [path, content] of parts) {
    if (path.startsWith(blobFolder)) blobs.set(keyOf(blobFolder, path) ?? path, content);
  }
  return done({
    project: project.value,
    items: items.value,
    features: features.value,
    entries: entries.value,
    metrics: metrics.value,
    blobs,
  });
};
