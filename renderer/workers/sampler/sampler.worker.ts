import type { Entry } from '../../../shared/model/judgement.ts';
import { openDatabase } from '../../storage/database.ts';
import { itemsByRow } from '../../storage/items.ts';
import { inSpace, loadProjectData } from '../project-data/project-data.ts';
import { serve } from '../rpc/serve.ts';
import { unwrap } from '../rpc/unwrap.ts';
import { advise, contradicting } from './advise.ts';
import { type SamplerState, drawQueries } from './draw.ts';
import { kept } from '../project-data/project-data.ts';
import type { SamplerApi } from './sampler-api.ts';

const database = openDatabase();
/** Settles once the project has been read; what is asked before then waits for it. */
let opening: Promise<SamplerState> | null = null;
let context: SamplerState | null = null;
/** Entries that come before the project has been read. */
const arrived: Entry[] = [];

const present = (): Promise<SamplerState> => opening ?? Promise.reject(new Error('the sampler has no project open'));

const open = async (project: string): Promise<SamplerState> => {
  const material = await loadProjectData(unwrap(await database), project, arrived);
  context = { material, metric: null, embedded: null, memory: new Map(), batches: material.entries.length };
  return context;
};

serve<SamplerApi>(self, {
  open: async ({ project }) => {
    opening = open(project);
    return { items: (await opening).material.ids.length };
  },
  append: ({ entries }) => {
    (context?.material.entries ?? arrived).push(...kept(entries));
    return null;
  },
  useMetric: async ({ metric }) => {
    const at = await present();
    at.embedded = null;
    at.metric = metric && { ...metric, L: inSpace(metric.L, at.material.space) };
    return null;
  },
  draw: async (request, context) => {
    const at = await present();
    const { queries, information } = await drawQueries(at, request, context);
    const rows = new Set(queries.flatMap((query) => query.rows));
    const items = await itemsByRow(unwrap(await database), at.material.project, rows);
    return { queries, items, information };
  },
  items: async ({ ids }) => {
    const { material } = await present();
    const rows = ids.flatMap((id) => material.rows.get(id) ?? []);
    return itemsByRow(unwrap(await database), material.project, rows);
  },
  advise: async (input, context) => advise((await present()).material.entries, input, context),
  contradicting: async () => contradicting((await present()).material.entries),
});
