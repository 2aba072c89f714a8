import type { OpenedFile } from '../../shared/contract/shell.ts';
import type { Project } from '../../shared/model/project.ts';
import type { Outcome } from '../../shared/model/result.ts';
import type { ImporterApi, ImportPlan, TablePreview } from '../workers/importer/importer-api.ts';
import { orBroken, withImporter } from '../workers/importer/with-importer.ts';
import type { WorkerHandle } from '../workers/rpc/worker-handle.ts';
import { startImporter } from '../workers/start.ts';
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

/** A file that was previewed, and the importer that holds its table. */
interface Previewed {
  readonly file: OpenedFile;
  readonly importer: WorkerHandle<ImporterApi>;
}

/**
 * Imports of tables and pictures. A table is parsed once: the importer that read it for the preview lives on and holds
 * it, until it is imported, another is previewed or `release` is called (docs/decisions/0017).
 */
export class Imports {
  readonly #start: () => WorkerHandle<ImporterApi>;
  #previewed: Previewed | null = null;
  /** Counts what ends a preview: one that is still being read then is not held. */
  #releases = 0;

  /** @param start begins a fresh importer; another one is given by tests. */
  constructor(start = startImporter) {
    this.#start = start;
  }

  async preview(file: OpenedFile): Promise<Outcome<TablePreview>> {
    this.release();
    const releases = this.#releases;
    const importer = this.#start();
    const preview = await orBroken(importer.call('preview', { file }));
    if (preview.ok && releases === this.#releases) this.#previewed = { file, importer };
    else importer.terminate();
    return preview;
  }

  /** All or nothing. However it ends, the importer goes: another attempt reads the file anew. */
  async run(
    plan: ImportPlan,
    pictures: readonly OpenedFile[],
    { onProgress, signal }: TaskContext,
  ): Promise<Outcome<Project>> {
    const held = await this.#holding(plan.table?.file);
    const input = held && plan.table ? { ...plan, table: { ...plan.table, file: null } } : plan;
    return withImporter(async (importer) => {
      for (const files of inPortions(pictures)) await importer.call('stage', { files });
      return importer.call('run', input, { onProgress, signal });
    }, held ?? this.#start());
  }

  /** Gives back what is held for an import that may not come. */
  release(): void {
    this.#releases++;
    this.#previewed?.importer.terminate();
    this.#previewed = null;
  }

  /** The importer that holds the table of this very file, for whoever asks first; null when none does, or it broke down. */
  async #holding(file: OpenedFile | undefined): Promise<WorkerHandle<ImporterApi> | null> {
    const previewed = this.#previewed;
    if (file === undefined || previewed?.file !== file) return null;
    this.#previewed = null;
    const { importer } = previewed;
    if (await importer.call('holdsTable', null).catch(() => false)) return importer;
    importer.terminate();
    return null;
  }
}
