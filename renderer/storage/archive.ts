import type { Archive } from '../../shared/formats/archive/archive.ts';
import { type Sentence, say } from '../../shared/model/localizable.ts';
import type { Progress } from '../../shared/model/progress.ts';
import { blobKeys, readBlob } from './blobs.ts';
import type { Database } from './database.ts';
import { readFeatures } from './features.ts';
import { scanItems } from './items.ts';
import { allEntries } from './log.ts';
import { collectHistory } from './metric-history.ts';
import { readProject } from './projects.ts';

/** What is left out of an archive, so that it stays small. */
export interface ArchiveLimits {
  /** Pictures that have more bytes than this together are left out; 0 leaves them out always. */
  readonly pictureBytes: number;
  /** Earlier metrics are left out, the oldest first, where all have more bytes than this; the one in force never is. */
  readonly metricBytes: number;
}

export const everything: ArchiveLimits = { pictureBytes: Number.POSITIVE_INFINITY, metricBytes: 64 * 1024 ** 2 };

const collecting = (): Sentence => say`Reading the project`;

/** All pictures, or none when together they have more than `mostBytes`. */
async function* blobSteps(
  database: Database,
  id: string,
  mostBytes: number,
): AsyncGenerator<Progress, ReadonlyMap<string, Uint8Array>, void> {
  const blobs = new Map<string, Uint8Array>();
  const keys = mostBytes > 0 ? await blobKeys(database, id) : [];
  let total = 0;
  for (const [i, key] of keys.entries()) {
    const blob = await readBlob(database, id, key);
    total += blob?.size ?? 0;
    if (total > mostBytes) return new Map();
    if (blob) blobs.set(key, new Uint8Array(await blob.arrayBuffer()));
    yield { fraction: 0.5 + (0.5 * i) / keys.length, message: collecting() };
  }
  return blobs;
}

/**
 * Everything of a project as an archive holds it, in steps; null when there is no such project. The limits leave out
 * what a backup can do without.
 */
export async function* collectSteps(
  database: Database,
  id: string,
  { pictureBytes, metricBytes }: ArchiveLimits,
): AsyncGenerator<Progress, Archive | null, void> {
  const project = await readProject(database, id);
  if (!project) return null;
  const items = [];
  for await (const some of scanItems(database, id)) {
    items.push(...some);
    yield { fraction: (0.3 * items.length) / Math.max(1, project.itemCount), message: collecting() };
  }
  const features = await readFeatures(database, id);
  const entries = await allEntries(database, id);
  yield { fraction: 0.4, message: collecting() };
  const told = await collectHistory(database, id, features, metricBytes);
  const blobs = yield* blobSteps(database, id, pictureBytes);
  return { project, items, features, entries, ...told, blobs };
}

/** The same in one go. */
export const collectArchive = async (
  database: Database,
  id: string,
  limits: ArchiveLimits = everything,
): Promise<Archive | null> => {
  const steps = collectSteps(database, id, limits);
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
};
