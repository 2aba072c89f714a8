import type { Table } from 'dexie';
import type { Project } from '../../shared/model/project.ts';
import type { Database } from './database.ts';
import { wholeProject } from './items.ts';
import { beginProject, finishProject, readProject, removeProject } from './projects.ts';

/** Records copied at a time. */
const chunk = 32;

/** Copies all rows of a table keyed by [project+…], some at a time. */
const copyPages = async <Row extends { readonly project: string }>(
  table: Table<Row, [string, number]> | Table<Row, [string, string]>,
  from: string,
  to: string,
): Promise<void> => {
  for (let offset = 0; ; offset += chunk) {
    const rows = await table
      .where(':id')
      .between(...wholeProject(from))
      .offset(offset)
      .limit(chunk)
      .toArray();
    await table.bulkAdd(rows.map((row) => ({ ...row, project: to })));
    if (rows.length < chunk) return;
  }
};

const copyLog = async (database: Database, from: string, to: string): Promise<void> => {
  const rows = await database.log.where('project').equals(from).toArray();
  await database.log.bulkAdd(rows.map(({ id, entry }) => ({ id, project: to, entry: { ...entry, project: to } })));
};

const isFields = (value: unknown): value is object => typeof value === 'object' && value !== null;

const copySnapshots = async (database: Database, from: string, to: string): Promise<void> => {
  const rows = await database.snapshots
    .where('[project+at]')
    .between(...wholeProject(from))
    .toArray();
  await database.snapshots.bulkAdd(
    rows.map((row) => {
      const id = crypto.randomUUID();
      const snapshot = isFields(row.snapshot) ? { ...row.snapshot, id, project: to } : row.snapshot;
      return { ...row, id, project: to, snapshot };
    }),
  );
};

/** A copy of a project under a new id; pending until all of it is there. */
export const duplicate = async (database: Database, id: string): Promise<Project> => {
  const original = await readProject(database, id);
  if (!original) throw new Error(`there is no project ${id}`);
  const copy: Project = {
    ...original,
    id: crypto.randomUUID(),
    name: `${original.name} (2)`,
    created: Date.now(),
    opened: Date.now(),
  };
  await beginProject(database, copy);
  try {
    await copyPages(database.items, id, copy.id);
    await copyPages(database.ids, id, copy.id);
    await copyPages(database.features, id, copy.id);
    await copyPages(database.blobs, id, copy.id);
    await copyPages(database.curve, id, copy.id);
    await copyLog(database, id, copy.id);
    await copySnapshots(database, id, copy.id);
    const desk = await database.desks.get(id);
    if (desk) await database.desks.put({ ...desk, project: copy.id });
    await finishProject(database, copy);
    return copy;
  } catch (error) {
    await removeProject(database, copy.id);
    throw error;
  }
};
