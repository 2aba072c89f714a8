import { guessRoles } from '../../shared/features/roles.ts';
import { tableSteps } from '../../shared/formats/table.ts';
import { done } from '../../shared/model/outcome.ts';
import type { SourceFile } from '../session/library.ts';
import { openDatabase } from '../storage/database.ts';
import { duplicate } from '../storage/duplicate.ts';
import { drive } from './drive.ts';
import { cancelled, importProject } from './import-project.ts';
import type { ImporterApi } from './importer-api.ts';
import { unwrap } from './opened.ts';
import { serve } from './serve.ts';

/** Rows shown before importing. */
const previewed = 50;

let staged: SourceFile[] = [];

serve<ImporterApi>(self, {
  preview: async ({ file }, context) => {
    const driven = await drive(tableSteps(file.name, file.bytes), context);
    if (driven.cancelled) return cancelled;
    if (!driven.value.ok) return driven.value;
    const table = driven.value.value;
    return done({
      name: file.name,
      rowCount: table.rows.length,
      columns: guessRoles(table),
      sample: table.rows.slice(0, previewed),
    });
  },
  stage: ({ files }) => {
    staged.push(...files);
    return null;
  },
  run: async (plan, context) => {
    const files = staged;
    staged = [];
    const database = await openDatabase();
    if (!database.ok) return database;
    try {
      return await importProject(database.value, plan, files, context);
    } finally {
      database.value.close();
    }
  },
  duplicate: async ({ project }) => duplicate(unwrap(await openDatabase()), project),
});
