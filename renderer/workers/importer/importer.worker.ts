import type { OpenedFile } from '../../../shared/contract/shell.ts';
import type { Archive } from '../../../shared/formats/archive/archive.ts';
import { done, type Outcome } from '../../../shared/model/result.ts';
import { type Database, openDatabase } from '../../storage/database.ts';
import { duplicate } from '../../storage/duplicate.ts';
import { Transferred } from '../rpc/endpoint.ts';
import { serve } from '../rpc/serve.ts';
import { unwrap } from '../rpc/unwrap.ts';
import { addProject, describeArchive, mergeInto, openArchive, packProject } from './archiving.ts';
import { importProject } from './import-project.ts';
import type { ImporterApi } from './importer-api.ts';
import { TableReader } from './table-reader.ts';

const tables = new TableReader();
let staged: OpenedFile[] = [];
/** Read and checked, not yet taken in. */
let held: Archive | null = null;

const inDatabase = async <T>(work: (database: Database) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
  const database = await openDatabase();
  if (!database.ok) return database;
  try {
    return await work(database.value);
  } finally {
    database.value.close();
  }
};

serve<ImporterApi>(self, {
  preview: ({ file }, context) => tables.preview(file, context),
  holdsTable: () => tables.holdsTable,
  stage: ({ files }) => {
    staged.push(...files);
    return null;
  },
  run: (plan, context) => {
    const files = staged;
    staged = [];
    return inDatabase((database) => importProject(database, plan, { table: tables.take, pictures: files }, context));
  },
  duplicate: async ({ project }) => duplicate(unwrap(await openDatabase()), project),
  pack: async ({ project, limits }, context) => {
    const packed = await inDatabase((database) => packProject(database, project, limits, context));
    return packed.ok ? new Transferred(packed, [packed.value.buffer]) : packed;
  },
  unpack: ({ file }, context) =>
    inDatabase(async (database) => {
      const archive = await openArchive(file, context);
      if (!archive.ok) return archive;
      held = archive.value;
      return done(await describeArchive(database, archive.value));
    }),
  take: ({ into }, context) => {
    const archive = held;
    if (!archive) throw new Error('no archive is open');
    return inDatabase((database) =>
      into === null ? addProject(database, archive, context) : mergeInto(database, into, archive, context),
    );
  },
});
