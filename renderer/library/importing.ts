import { say } from '../../shared/model/localizable.ts';
import type { Project } from '../../shared/model/project.ts';
import type { Outcome } from '../../shared/model/result.ts';
import { failed } from '../../shared/model/result.ts';
import { messageOf } from '../storage/database.ts';
import type { ImporterApi, ImportPlan } from '../workers/importer/importer-api.ts';
import type { Hand } from '../workers/rpc/worker-handle.ts';
import { startImporter } from '../workers/start.ts';
import type { SourceFile, TablePreview, Work } from './library.ts';

/** Bytes of pictures in one message: the copy takes a few milliseconds of the main thread. */
const stagedAtOnce = 4 * 1024 ** 2;

/** An importer lives for one job: its memory, which may be large, goes with it. */
export const withImporter = async <T>(
  job: (importer: Hand<ImporterApi>) => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  const importer = startImporter();
  try {
    return await job(importer);
  } catch (error) {
    return failed('import.broken', say`The import stopped unexpectedly: ${messageOf(error)}`, {
      safe: say`Nothing was imported; other projects are untouched.`,
      remedy: say`Try again, with a smaller file if the machine is short of memory.`,
    });
  } finally {
    importer.terminate();
  }
};

function* inPortions(files: readonly SourceFile[]): Generator<readonly SourceFile[]> {
  let portion: SourceFile[] = [];
  let size = 0;
  for (const file of files) {
    portion.push(file);
    size += file.bytes.length;
    if (size < stagedAtOnce) continue;
    yield portion;
    portion = [];
    size = 0;
  }
  if (portion.length > 0) yield portion;
}

export const previewFile = (file: SourceFile): Promise<Outcome<TablePreview>> =>
  withImporter((importer) => importer.call('preview', { file }));

export const importFiles = (
  plan: ImportPlan,
  pictures: readonly SourceFile[],
  { onProgress, signal }: Work,
): Promise<Outcome<Project>> =>
  withImporter(async (importer) => {
    for (const files of inPortions(pictures)) await importer.call('stage', { files });
    return importer.call('run', plan, { onProgress, signal });
  });
