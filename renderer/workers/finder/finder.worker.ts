import type { Space } from '../../../shared/learners/space.ts';
import type { Item } from '../../../shared/model/item.ts';
import { parseNumber } from '../../../shared/model/table.ts';
import type { Dense } from '../../../shared/numbers/dense.ts';
import { type Neighbours, nearest } from '../../../shared/numbers/k-nearest.ts';
import { multiplyTransposed } from '../../../shared/numbers/linear.ts';
import { type Database, openDatabase } from '../../storage/database.ts';
import { itemsByRow, itemsFrom, readIds, sampleItems } from '../../storage/items.ts';
import { metricOf, recentMetrics } from '../../storage/metric-history.ts';
import { readProject } from '../../storage/projects.ts';
import { inSpace } from '../project-data/project-data.ts';
import { makeSpace } from '../project-data/project-space.ts';
import { Transferred } from '../rpc/endpoint.ts';
import { serve } from '../rpc/serve.ts';
import { unwrap } from '../rpc/unwrap.ts';
import type { FinderApi, Neighbour } from './finder-api.ts';
import { Search } from './search.ts';

const opening = openDatabase();
const search = new Search();
let project = '';
/** Read when first needed: browsing items needs no features. */
let ids: Promise<readonly string[]> | null = null;
let space: Promise<Space> | null = null;
/** Items whose columns are shown as strips: all columns are asked for together, so they are read once, and then let go. */
let sample: Promise<readonly Item[]> | null = null;
let sampleEnds: ReturnType<typeof setTimeout> | undefined;
const sampled = 10_000;
const sampleKeptFor = 5000;
/** Items under the metric last asked for; it changes only with a refit. */
let embedded: { readonly L: Dense; readonly items: Dense } | null = null;

const database = async (): Promise<Database> => unwrap(await opening);

const idsOfProject = (): Promise<readonly string[]> => {
  ids ??= database().then((open) => readIds(open, project));
  return ids;
};

const spaceOfProject = (): Promise<Space> => {
  space ??= database().then((open) => makeSpace(open, project));
  return space;
};

const sampleOfProject = (): Promise<readonly Item[]> => {
  clearTimeout(sampleEnds);
  sampleEnds = setTimeout(() => {
    sample = null;
  }, sampleKeptFor);
  sample ??= database().then((open) => sampleItems(open, project, sampled));
  return sample;
};

const under = (L: Dense, { items }: Space): Dense => {
  const same = embedded?.L.data.length === L.data.length && embedded.L.data.every((value, i) => value === L.data[i]);
  if (!embedded || !same) embedded = { L, items: multiplyTransposed(items, L) };
  return embedded.items;
};

const named = ({ rows, distances }: Neighbours, names: readonly string[]): readonly Neighbour[] =>
  Array.from(rows, (row, i) => ({ id: names[row] ?? '', distance: distances[i] ?? 0 }));

serve<FinderApi>(self, {
  open: (input) => {
    project = input.project;
    return null;
  },
  useSpace: ({ space: lent }) => {
    if (lent) space = Promise.resolve(lent);
    return null;
  },
  search: async ({ search: text, offset, limit }) => {
    const open = await database();
    if (text.trim() === '') {
      const total = (await readProject(open, project))?.itemCount ?? 0;
      return { total, items: await itemsFrom(open, project, offset, limit) };
    }
    const rows = await search.find(open, project, text);
    const items = await itemsByRow(open, project, rows.slice(offset, offset + limit));
    return { total: rows.length, items: [...items].sort((a, b) => a.row - b.row) };
  },
  item: async ({ id }) => {
    const row = (await idsOfProject()).indexOf(id);
    return row < 0 ? null : ((await itemsByRow(await database(), project, [row]))[0] ?? null);
  },
  neighbours: async ({ id, k, metric }) => {
    const names = await idsOfProject();
    const row = names.indexOf(id);
    if (row < 0) return { learned: [], euclidean: [] };
    const standing = await spaceOfProject();
    const euclidean = named(nearest(standing.items, row, k), names);
    if (!metric) return { learned: [], euclidean };
    const learned = nearest(under(inSpace(metric.L, standing), standing), row, k);
    return { learned: named(learned, names), euclidean };
  },
  column: async ({ index }) => {
    const column = Float64Array.from(await sampleOfProject(), ({ content }) =>
      content.kind === 'record' ? parseNumber(content.values[index] ?? '') : Number.NaN,
    );
    return new Transferred(column, [column.buffer]);
  },
  metrics: async ({ most }) => recentMetrics(await database(), project, most),
  metric: async ({ id }) => metricOf(await database(), project, id),
});
