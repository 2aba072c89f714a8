import type { OpenedFile } from '../../../shared/contract/shell.ts';
import { type Archive, packSteps, unpackSteps } from '../../../shared/formats/archive/archive.ts';
import { mergeArchives } from '../../../shared/formats/archive/merge.ts';
import { say } from '../../../shared/model/localizable.ts';
import { done, failed, type Outcome } from '../../../shared/model/result.ts';
import { type ArchiveLimits, collectSteps } from '../../storage/archive.ts';
import { type Database, messageOf } from '../../storage/database.ts';
import { mergeEntries } from '../../storage/log.ts';
import { readProject } from '../../storage/projects.ts';
import type { Context } from '../rpc/endpoint.ts';
import { driveAsync } from '../rpc/run-steps.ts';
import { cancelled, part } from './import-project.ts';
import type { ArchiveSummary, MergedProject } from './importer-api.ts';
import { pictureBlob } from './picture.ts';
import { sha256 } from './sha256.ts';
import { writeProject } from './write-project.ts';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const missing = failed('project.missing', say`There is no such project.`);

const notPacked = failed('archive.cancelled', say`The archive was cancelled.`, { safe: say`Nothing was written.` });

/** A project as an archive; cancelled, it leaves nothing behind. */
export const packProject = async (
  database: Database,
  id: string,
  limits: ArchiveLimits,
  context: Context,
): Promise<Outcome<Uint8Array>> => {
  const collected = await driveAsync(collectSteps(database, id, limits), part(context, 0, 0.3));
  if (collected.cancelled) return notPacked;
  if (!collected.value) return missing;
  const packed = await driveAsync(packSteps(collected.value, sha256, Date.now()), part(context, 0.3, 1));
  return packed.cancelled ? notPacked : done(packed.value);
};

/** Reads and checks an archive; nothing is stored yet. */
export const openArchive = async ({ name, bytes }: OpenedFile, context: Context): Promise<Outcome<Archive>> => {
  const read = await driveAsync(unpackSteps(name, bytes, sha256), context);
  if (read.cancelled) return cancelled;
  // Backups and the journal are filed under it.
  const odd = read.value.ok && !guid.test(read.value.value.project.id);
  return odd ? failed('archive.project', say`${name}, part project.json, field "id": expected a GUID.`) : read.value;
};

export const describeArchive = async (database: Database, { project }: Archive): Promise<ArchiveSummary> => ({
  project: project.id,
  here: (await readProject(database, project.id)) !== null,
});

/** A project that is not here yet, written whole or not at all. */
export const addProject = async (
  database: Database,
  archive: Archive,
  context: Context,
): Promise<Outcome<MergedProject>> => {
  const project = { ...archive.project, opened: Date.now() };
  const blobs = new Map([...archive.blobs].map(([name, bytes]) => [name, pictureBlob({ name, bytes })]));
  const content = {
    project,
    ids: archive.items.map(({ id }) => id),
    itemAt: (row: number) => {
      const item = archive.items[row];
      if (!item) throw new RangeError(`the archive has no row ${row}`);
      return item;
    },
    block: { matrix: archive.features },
    blobs,
    entries: archive.entries,
    told: archive,
  };
  try {
    return (await writeProject(database, content, context)) ? done({ project, entries: archive.entries }) : cancelled;
  } catch (error) {
    return failed('import.write', say`The project could not be saved: ${messageOf(error)}.`, {
      safe: say`Nothing was imported; other projects are untouched.`,
      remedy: say`Make sure that the disk is not full, then import again.`,
    });
  }
};

const nothingMerged = failed('merge.cancelled', say`The merge was cancelled.`, {
  safe: say`The project is as it was.`,
});

/** Takes the judgements of an archive into a project of the same items; the order of merging changes nothing. */
export const mergeInto = async (
  database: Database,
  target: string,
  archive: Archive,
  context: Context,
): Promise<Outcome<MergedProject>> => {
  const limits = { pictureBytes: 0, metricBytes: 0 };
  const here = await driveAsync(collectSteps(database, target, limits), part(context, 0, 0.5));
  if (here.cancelled) return nothingMerged;
  if (!here.value) return missing;
  const merged = mergeArchives([here.value, archive]);
  if (!merged.ok) return merged;
  const known = new Set(here.value.entries.map(({ id }) => id));
  const entries = merged.value.entries
    .filter(({ id }) => !known.has(id))
    .map((entry) => ({ ...entry, project: target }));
  context.progress(0.7, say`Merging the judgements`);
  const added = await mergeEntries(database, target, entries, context.signal);
  const stopped = context.signal.aborted && added < entries.length;
  return stopped ? nothingMerged : done({ project: here.value.project, entries });
};
