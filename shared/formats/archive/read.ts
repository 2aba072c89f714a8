import { strFromU8 } from 'fflate';
import { type Sentence, say } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';
import { within } from '../../model/progress.ts';
import { done, failed, type Outcome } from '../../model/result.ts';
import type { Dense } from '../../numbers/dense.ts';
import { readEntries } from '../judgements.ts';
import { readMetricJson } from '../metric/json.ts';
import type { MetricFile } from '../metric/metric-file.ts';
import { readNpy } from '../numpy/npy.ts';
import { unzipSteps } from '../zip/zip-steps.ts';
import { itemSteps, readProject } from './content.ts';
import { readHistory } from './history.ts';
import { type Sha256, unsealed } from './manifest.ts';
import { type Archive, blobFolder, historyPath, keyOf, metricFolder } from './parts.ts';

type Parts = ReadonlyMap<string, Uint8Array>;

const checking = (): Sentence => say`Checking the archive`;

const readFeatures = (name: string, bytes: Uint8Array, rows: number): Outcome<Dense> => {
  const array = readNpy(say`${name}, part features.npy`, bytes);
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

function* metricSteps(
  name: string,
  parts: Parts,
  features: number,
): Generator<Progress, Outcome<ReadonlyMap<string, MetricFile>>, void> {
  const paths = [...parts.keys()].filter((path) => path.startsWith(metricFolder));
  const metrics = new Map<string, MetricFile>();
  for (const [i, path] of paths.entries()) {
    const place = say`${name}, part ${path}`;
    const file = readMetricJson(place, parts.get(path) ?? new Uint8Array(0));
    if (!file.ok) return file;
    const found = file.value.metric.features.length;
    if (found !== features) {
      return failed('archive.metric', say`${place}: expected a metric of ${features} features, found ${found}.`);
    }
    metrics.set(keyOf(metricFolder, path.replace(/\.json$/, '')) ?? path, file.value);
    yield { fraction: (i + 1) / paths.length, message: checking() };
  }
  return done(metrics);
}

/** What the parts say, checked one by one and against each other. */
function* contentSteps(name: string, parts: Parts): Generator<Progress, Outcome<Archive>, void> {
  const part = (path: string): Uint8Array => parts.get(path) ?? new Uint8Array(0);
  const project = readProject(name, part('project.json'));
  if (!project.ok) return project;
  const items = yield* within(itemSteps(name, strFromU8(part('items.jsonl'))), 0, 0.5);
  if (!items.ok) return items;
  const { itemCount } = project.value;
  if (items.value.length !== itemCount) {
    return failed(
      'archive.items',
      say`${name}, part items.jsonl: expected ${itemCount} items, found ${items.value.length}.`,
    );
  }
  const features = readFeatures(name, part('features.npy'), itemCount);
  if (!features.ok) return features;
  const entries = readEntries(say`${name}, part judgements.jsonl`, part('judgements.jsonl'));
  if (!entries.ok) return entries;
  yield { fraction: 0.6, message: checking() };
  const metrics = yield* within(metricSteps(name, parts, features.value.columns), 0.6, 1);
  if (!metrics.ok) return metrics;
  const history = readHistory(name, parts.get(historyPath), metrics.value);
  if (!history.ok) return history;
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
    history: history.value,
    blobs,
  });
}

/**
 * Reads an archive and checks all of it: paths, sizes, every part's SHA-256, and that items, features, judgements and
 * metrics fit together. An archive of a newer Akin is refused. Failures name the part (`zip.*`, `archive.*`). In
 * steps, so that whoever drives it may show progress or drop it.
 */
export async function* unpackSteps(
  name: string,
  bytes: Uint8Array,
  sha256: Sha256,
): AsyncGenerator<Progress, Outcome<Archive>, void> {
  const zip = yield* within(unzipSteps(name, bytes), 0, 0.4);
  if (!zip.ok) return zip;
  const sound = await unsealed(name, zip.value, sha256);
  if (!sound.ok) return sound;
  return yield* within(contentSteps(name, sound.value), 0.5, 1);
}

/** The same in one go. */
export const readArchive = async (name: string, bytes: Uint8Array, sha256: Sha256): Promise<Outcome<Archive>> => {
  const steps = unpackSteps(name, bytes, sha256);
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
};
