import { type Archive, readArchive, writeArchive } from '../../shared/formats/archive.ts';
import { mergeArchives } from '../../shared/formats/archive-merge.ts';
import type { Entry } from '../../shared/model/judgement.ts';
import { done, failed, type Outcome } from '../../shared/model/outcome.ts';
import type { Project } from '../../shared/model/project.ts';
import { say } from '../../shared/model/sentence.ts';
import type { SourceFile } from '../session/library.ts';
import { collectArchive } from '../storage/archive.ts';
import type { Database } from '../storage/database.ts';
import { mergeEntries } from '../storage/log.ts';
import { readProject } from '../storage/projects.ts';
import { cancelled, part } from './import-project.ts';
import { pictureBlob } from './picture.ts';
import type { Context } from './port.ts';
import { sha256 } from './sha256.ts';
import { writeProject } from './write-project.ts';

export interface Arrived {
  readonly project: Project;
  /** Entries that were not here before: the journal needs them too. */
  readonly entries: readonly Entry[];
}

const missing = failed('project.missing', say`There is no such project.`);

export const packProject = async (
  database: Database,
  id: string,
  pictureBytes: number,
): Promise<Outcome<Uint8Array>> => {
  const archive = await collectArchive(database, id, pictureBytes);
  return archive ? done(await writeArchive(archive, sha256, Date.now())) : missing;
};

/** A project that is not here yet, written whole or not at all. */
const addProject = async (database: Database, archive: Archive, context: Context): Promise<Outcome<Arrived>> => {
  const project = { ...archive.project, opened: Date.now() };
  const blobs = new Map([...archive.blobs].map(([name, bytes]) => [name, pictureBlob({ name, bytes })]));
  const written = await writeProject(
    database,
    {
      project,
      ids: archive.items.map(({ id }) => id),
      itemAt: (row) => {
        const item = archive.items[row];
        if (!item) throw new RangeError(`the archive has no row ${row}`);
        return item;
      },
      block: { matrix: archive.features, sources: project.features, notes: project.notes },
      blobs,
      entries: archive.entries,
    },
    context,
  );
  return written ? done({ project, entries: archive.entries }) : cancelled;
};

/** Takes the judgements of an archive into a project of the same items; the order of merging changes nothing. */
const mergeInto = async (database: Database, target: string, archive: Archive): Promise<Outcome<Arrived>> => {
  const here = await collectArchive(database, target, 0);
  if (!here) return missing;
  const merged = mergeArchives([here, archive]);
  if (!merged.ok) return merged;
  const known = new Set(here.entries.map(({ id }) => id));
  const fresh = merged.value.entries.filter(({ id }) => !known.has(id)).map((entry) => ({ ...entry, project: target }));
  await mergeEntries(database, target, fresh);
  return done({ project: here.project, entries: fresh });
};

/** The project that an archive belongs to is here: whoever asked decides whether to merge. */
export interface Known {
  readonly known: string;
}

/** Reads an archive; it joins the project `into`, or becomes a project of its own unless that is here already. */
export const unpackProject = async (
  database: Database,
  { name, bytes }: SourceFile,
  into: string | null,
  context: Context,
): Promise<Outcome<Arrived | Known>> => {
  const archive = await readArchive(name, bytes, sha256);
  if (!archive.ok) return archive;
  if (context.signal.aborted) return cancelled;
  context.progress(0.4, name);
  if (into !== null) return mergeInto(database, into, archive.value);
  const { id } = archive.value.project;
  return (await readProject(database, id))
    ? done({ known: id })
    : addProject(database, archive.value, part(context, 0.4, 1));
};
