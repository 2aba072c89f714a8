import { strToU8 } from 'fflate';
import { type Sentence, say } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';
import { within } from '../../model/progress.ts';
import { writeEntries } from '../judgements.ts';
import { writeMetricJson } from '../metric/json.ts';
import { writeNpy } from '../numpy/npy-write.ts';
import { zipSteps } from '../zip/zip-steps.ts';
import { type Sha256, sealParts } from './manifest.ts';
import { type Archive, blobFolder, historyPath, metricFolder, pathOf } from './parts.ts';

/** Items or entries that become text in one step. */
const linesAtOnce = 2000;

const writing = (): Sentence => say`Writing the archive`;

/** JSON Lines of a list, some at a time. */
function* linesSteps<T>(
  rows: readonly T[],
  write: (some: readonly T[]) => string,
): Generator<Progress, Uint8Array, void> {
  const texts: string[] = [];
  for (let at = 0; at < rows.length; at += linesAtOnce) {
    texts.push(write(rows.slice(at, at + linesAtOnce)));
    yield { fraction: at / rows.length, message: writing() };
  }
  return strToU8(texts.join(''));
}

function* partSteps(archive: Archive): Generator<Progress, ReadonlyMap<string, Uint8Array>, void> {
  const { project, items, features, entries, metrics, history, blobs } = archive;
  const itemLines = yield* within(
    linesSteps(items, (some) => some.map((item) => `${JSON.stringify(item)}\n`).join('')),
    0,
    0.4,
  );
  const entryLines = yield* within(linesSteps(entries, writeEntries), 0.4, 0.6);
  const parts = new Map<string, Uint8Array>([
    ['project.json', strToU8(`${JSON.stringify(project)}\n`)],
    ['items.jsonl', itemLines],
    ['features.npy', writeNpy({ shape: [features.rows, features.columns], data: features.data })],
    ['judgements.jsonl', entryLines],
  ]);
  let written = 0;
  for (const [id, { metric, conformance }] of metrics) {
    parts.set(`${pathOf(metricFolder, id)}.json`, strToU8(writeMetricJson(metric, conformance)));
    yield { fraction: 0.6 + (0.4 * ++written) / metrics.size, message: writing() };
  }
  // As in archives of an earlier Akin: without a metric there is nothing to tell.
  if (history.snapshots.length + history.curve.length > 0) {
    parts.set(historyPath, strToU8(`${JSON.stringify(history)}\n`));
  }
  for (const [key, bytes] of blobs) parts.set(pathOf(blobFolder, key), bytes);
  return parts;
}

/**
 * Packs a project into a `.akin` archive: a zip of plain parts (JSON, JSON Lines, .npy, pictures) and a manifest with
 * the SHA-256 of each. `created` is in milliseconds since 1970. In steps, so that whoever drives it may show progress
 * or drop it; nothing is kept then.
 */
export async function* packSteps(
  archive: Archive,
  sha256: Sha256,
  created: number,
): AsyncGenerator<Progress, Uint8Array, void> {
  const parts = yield* within(partSteps(archive), 0, 0.4);
  const sealed = await sealParts(parts, sha256, created);
  return yield* within(
    zipSteps(sealed, (path) => (path.startsWith(blobFolder) ? 0 : 6)),
    0.4,
    1,
  );
}

/** The same in one go. */
export const writeArchive = async (archive: Archive, sha256: Sha256, created: number): Promise<Uint8Array> => {
  const steps = packSteps(archive, sha256, created);
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
};
