import { done, type Outcome } from '../../../shared/model/result.ts';
import { archiveFile, archiveOutput } from '../archive/files.ts';
import { projectFromTable } from '../archive/project.ts';
import { summaryOf } from '../archive/summary.ts';
import type { Command, Result } from '../command.ts';
import { writeOutputs } from '../files.ts';
import { itemOptions, readItems } from '../inputs/items.ts';

const { items: itemsOption, id: idOption } = itemOptions;

/** Makes a project archive of a table, as the app's "New project" does. */
export const importCommand: Command = {
  summary: 'make a project archive of a table, and of answers that exist already',
  options: {
    ...(itemsOption ? { items: itemsOption } : {}),
    ...(idOption ? { id: idOption } : {}),
    labels: { value: 'COLUMN', help: 'column with the labels: never a feature' },
    pairs: { value: 'FILE', help: 'answers that exist already: left,right,similar' },
    triplets: { value: 'FILE', help: 'answers that exist already: anchor,near,far' },
    annotator: { value: 'NAME', help: 'whose answers those are (default: imported)' },
    name: { value: 'NAME', help: "the project's name (default: the file's)" },
    out: { value: 'FILE.akin', help: 'where the archive goes', required: true },
  },
  async run(given, io): Promise<Outcome<Result>> {
    const inputs = ['items', 'pairs', 'triplets'].flatMap((name) => given.texts(name));
    const path = await archiveOutput(io, given.text('out') ?? '', inputs);
    if (!path.ok) return path;
    const items = await readItems(given, io);
    if (!items.ok) return items;
    const archive = await projectFromTable(given, io, items.value);
    if (!archive.ok) return archive;
    const written = await writeOutputs([await archiveFile(path.value, archive.value)]);
    if (!written.ok) return written;
    return done({ json: { ...summaryOf(archive.value), files: written.value }, notes: archive.value.project.notes });
  },
};
