// Room: What the commands on `.akin` archives read out of them.

import { newProject } from '../../../shared/features/new-project.ts';
// Room: What the commands on `.akin` archives read out of them.

import { randomInt, randomUUID } from 'node:crypto';
import { type FeatureBlock, featureSteps } from '../../../shared/features/build.ts';
import { itemMaker } from '../../../shared/features/item-content.ts';
import { guessRoles } from '../../../shared/features/roles.ts';
import type { Archive } from '../../../shared/formats/archive/archive.ts';
import { noHistory } from '../../../shared/formats/archive/history.ts';
import type { Column } from '../../../shared/model/item.ts';
import { say } from '../../../shared/model/localizable.ts';
import { defaultSettings } from '../../../shared/model/project.ts';
import { nameAll, quote } from '../../../shared/model/quote.ts';
import { done, failed, type Outcome } from '../../../shared/model/result.ts';
import type { ItemTable } from '../inputs/items.ts';
import type { Io } from '../io.ts';
import type { Given } from '../options.ts';
import { importedAnswers } from './answers.ts';

/** Roles as the app guesses them, with the id and the label that were named. */
const columnsOf = ({ table, idColumn }: ItemTable, label: string | null): Outcome<readonly Column[]> => {
  if (label !== null && !table.columns.includes(label)) {
    return failed(
      'labels.column',
      say`--labels names ${quote(label)}, but ${table.name} has no such column; it has ${nameAll(table.columns)}.`,
    );
  }
  return done(
    guessRoles(table).map((column): Column => {
      if (column.name === idColumn) return { name: column.name, role: 'id' };
      if (column.name === label) return { name: column.name, role: 'label' };
      const taken = column.role === 'id' || (column.role === 'label' && label !== null);
      return taken ? { name: column.name, role: 'ignore' } : column;
    }),
  );
};

const features = (items: ItemTable, columns: readonly Column[], io: Io): Outcome<FeatureBlock> => {
  const steps = featureSteps(items.table, columns);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    io.progress(step.value.fraction, step.value.message);
  }
};

/** A project of a table's rows, with the answers of `--pairs` and `--triplets` as judgements. */
export const projectFromTable = async (given: Given, io: Io, items: ItemTable): Promise<Outcome<Archive>> => {
  const { table, rows } = items;
  const columns = columnsOf(items, given.text('labels'));
  if (!columns.ok) return columns;
  if (columns.value.some(({ role }) => role === 'image')) {
    return failed(
      'import.images',
      say`${table.name} names pictures, which only the app can turn into features; expected a table of numbers, categories or texts.`,
    );
  }
  const block = features(items, columns.value, io);
  if (!block.ok) return block;
  const ids = [...rows.keys()];
  const itemAt = itemMaker(table, columns.value, ids, (cell) => cell);
  const now = Date.now();
  const annotator = given.text('annotator') ?? 'imported';
  const project = newProject(
    {
      name: given.text('name') ?? table.name.replace(/\.[^.]+$/, ''),
      columns: columns.value,
      itemCount: ids.length,
      block: block.value,
      notes: table.notes,
      attribution: null,
      settings: defaultSettings,
    },
    { id: randomUUID(), seed: randomInt(2 ** 32), now },
  );
  const entries = await importedAnswers(given, io, items, { project: project.id, annotator, at: now });
  if (!entries.ok) return entries;
  return done({
    project,
    items: ids.map((_, row) => itemAt(row)),
    features: block.value.matrix,
    entries: entries.value,
    metrics: new Map(),
    history: noHistory,
    blobs: new Map(),
  });
};
