import type { OpenedFile } from '../../../shared/contract/shell.ts';
import { featureSteps } from '../../../shared/features/build.ts';
import { itemIds } from '../../../shared/features/ids.ts';
import { itemMaker } from '../../../shared/features/item-content.ts';
import { newProject } from '../../../shared/features/new-project.ts';
import { readTable } from '../../../shared/formats/tables/table.ts';
import type { Column } from '../../../shared/model/item.ts';
import { say } from '../../../shared/model/localizable.ts';
import type { Progress } from '../../../shared/model/progress.ts';
import { defaultSettings, type Project } from '../../../shared/model/project.ts';
import { done, failed, type Outcome } from '../../../shared/model/result.ts';
import type { Table } from '../../../shared/model/table.ts';
import { type Database, messageOf } from '../../storage/database.ts';
import type { Context } from '../rpc/endpoint.ts';
import { drive } from '../rpc/run-steps.ts';
import { yieldToEventLoop } from '../rpc/yield.ts';
import { onlyPictures, preparePictures } from './imported-pictures.ts';
import type { ImportPlan } from './importer-api.ts';
import { writeProject } from './write-project.ts';

export const cancelled = failed('import.cancelled', say`The import was cancelled.`, {
  safe: say`Nothing was imported.`,
});

/** A part of the whole work's progress. */
export const part = ({ progress, signal }: Context, from: number, to: number): Context => ({
  signal,
  progress: (fraction, message) => progress(from + (to - from) * fraction, message),
});

/** Drives steps whose outcome may be a failure; a cancellation is one of them. */
const outcomeOf = async <T>(steps: Parameters<typeof drive<Outcome<T>>>[0], context: Context): Promise<Outcome<T>> => {
  const driven = await drive(steps, context);
  return driven.cancelled ? cancelled : driven.value;
};

/** Reads a table of any kind; a cancellation is a failure like another. */
export const tableOf = async ({ name, bytes }: OpenedFile, { progress, signal }: Context): Promise<Outcome<Table>> => {
  const onProgress = ({ fraction, message }: Progress): void => progress(fraction, message);
  const table = await readTable(name, bytes, { onProgress, signal, yieldToEventLoop });
  return signal.aborted ? cancelled : table;
};

/** Reads the table of an import; null stands for one that has been read before. */
export type ReadTable = (file: OpenedFile | null, context: Context) => Promise<Outcome<Table>>;

/** Where an import gets its files from. */
export interface ImportSources {
  readonly table: ReadTable;
  readonly pictures: readonly OpenedFile[];
}

/** What the only column of a folder of pictures is called. */
const pictureColumn = say`image`;

/** A folder of pictures as a table of one column. */
const pictureTable = (files: readonly OpenedFile[]): { table: Outcome<Table>; columns: readonly Column[] } => ({
  table: done({
    name: say`The folder`,
    columns: [pictureColumn],
    rows: files.map(({ name }) => [name]),
    lines: Int32Array.from(files, (_, i) => i + 1),
    notes: [],
  }),
  columns: [{ name: pictureColumn, role: 'image' }],
});

/** What a project gets by chance and by the clock. */
const chance = () => ({
  id: crypto.randomUUID(),
  seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 1,
  now: Date.now(),
});

/** From files to a project that is ready to be judged, or a failure that left nothing behind. */
export const importProject = async (
  database: Database,
  plan: ImportPlan<OpenedFile | null>,
  sources: ImportSources,
  context: Context,
): Promise<Outcome<Project>> => {
  const pictures = plan.table ? done(sources.pictures) : onlyPictures(sources.pictures);
  if (!pictures.ok) return pictures;
  const { table, columns } = plan.table
    ? { table: await sources.table(plan.table.file, part(context, 0, 0.3)), columns: plan.table.columns }
    : pictureTable(pictures.value);
  if (!table.ok) return table;
  const idColumn = columns.find(({ role }) => role === 'id')?.name ?? (plan.table ? null : pictureColumn);
  const ids = itemIds(table.value, idColumn);
  if (!ids.ok) return ids;
  const prepared = await preparePictures(pictures.value, part(context, 0.3, plan.table ? 0.4 : 0.7));
  if (!prepared) return cancelled;
  if (!prepared.ok) return prepared;
  const { descriptors, blobs, keys } = prepared.value;
  const block = await outcomeOf(
    featureSteps(table.value, columns, descriptors),
    part(context, plan.table ? 0.4 : 0.7, 0.8),
  );
  if (!block.ok) return block;
  const project = newProject(
    {
      name: plan.name,
      columns,
      itemCount: ids.value.length,
      block: block.value,
      notes: table.value.notes,
      attribution: plan.attribution,
      settings: { ...defaultSettings, annotator: plan.annotator },
    },
    chance(),
  );
  const itemAt = itemMaker(table.value, columns, ids.value, (cell) => keys.get(cell) ?? cell);
  try {
    const written = { project, ids: ids.value, itemAt, block: block.value, blobs };
    return (await writeProject(database, written, part(context, 0.8, 1))) ? done(project) : cancelled;
  } catch (error) {
    return failed('import.write', say`The project could not be saved: ${messageOf(error)}.`, {
      safe: say`Nothing was imported; other projects are untouched.`,
      remedy: say`Make sure that the disk is not full, then import again.`,
    });
  }
};
