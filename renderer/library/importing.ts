import type { OpenedFile } from '../../shared/contract/shell.ts';
import type { Project } from '../../shared/model/project.ts';
import type { Outcome } from '../../shared/model/result.ts';
import type { ImportPlan, TablePreview } from '../workers/importer/importer-api.ts';
import { withImporter } from '../workers/importer/with-importer.ts';
import type { TaskContext } from './library.ts';

/** Bytes of pictures in one message: the copy takes a few milliseconds of the main thread. */
const stagedAtOnce = 4 * 1024 ** 2;

function* inPortions(files: readonly OpenedFile[]): Generator<readonly OpenedFile[]> {
  let portion: OpenedFile[] = [];
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

export const previewFile = (file: OpenedFile): Promise<Outcome<TablePreview>> =>
  withImporter((importer) => importer.call('preview', { file }));

export const importFiles = (
  plan: ImportPlan,
  pictures: readonly OpenedFile[],
  { onProgress, signal }: TaskContext,
): Promise<Outcome<Project>> =>
  withImporter(async (importer) => {
    for (const files of inPortions(pictures)) await importer.call('stage', { files });
    return importer.call('run', plan, { onProgress, signal });
  });
