import type { Entry } from '../../shared/model/judgement.ts';
import { openDatabase } from '../storage/database.ts';
import { itemsByRow } from '../storage/items.ts';
import { type Bench, drawQueries } from './draw.ts';
import { inSpace, loadMaterial } from './material.ts';
import { unwrap } from './opened.ts';
import type { SamplerApi } from './sampler-api.ts';
import { serve } from './serve.ts';

const opening = openDatabase();
let bench: Bench | null = null;
/** Entries that come before the project has been read. */
const arrived: Entry[] = [];

const present = (): Bench => {
  if (!bench) throw new Error('the sampler has no project open');
  return bench;
};

serve<SamplerApi>(self, {
  open: async ({ project }) => {
    const material = await loadMaterial(unwrap(await opening), project, arrived);
    bench = { material, metric: null, embedded: null, memory: new Map(), batches: material.entries.length };
    return { items: material.ids.length };
  },
  append: ({ entries }) => {
    (bench?.material.entries ?? arrived).push(...entries);
    return null;
  },
  useMetric: ({ metric }) => {
    const { space } = present().material;
    present().embedded = null;
    present().metric = metric && { ...metric, L: inSpace(metric.L, space) };
    return null;
  },
  draw: async (request, context) => {
    const { material } = present();
    const queries = await drawQueries(present(), request, context);
    const rows = new Set(queries.flatMap((query) => query.rows));
    return { queries, items: await itemsByRow(unwrap(await opening), material.project, rows) };
  },
  items: async ({ ids }) => {
    const { material } = present();
    const rows = ids.flatMap((id) => material.rows.get(id) ?? []);
    return itemsByRow(unwrap(await opening), material.project, rows);
  },
});
