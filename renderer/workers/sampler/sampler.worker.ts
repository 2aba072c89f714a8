import type { Entry } from '../../../shared/model/judgement.ts';
import { openDatabase } from '../../storage/database.ts';
import { itemsByRow } from '../../storage/items.ts';
import { inSpace, internEntries, loadProjectData } from '../project-data/project-data.ts';
import { copyOfSpace } from '../project-data/space-transfer.ts';
import { serve } from '../rpc/serve.ts';
import { unwrap } from '../rpc/unwrap.ts';
import { advise, contradicting } from './advise.ts';
import { drawQueries, type SamplerState } from './draw.ts';
import type { SamplerApi } from './sampler-api.ts';

const database = openDatabase();
/** Settles once the project has been read; what is asked before then waits for it. */
let opening: Promise<SamplerState> | null = null;
let state: SamplerState | null = null;
/** Entries that come before the project has been read. */
const arrived: Entry[] = [];

const present = (): Promise<SamplerState> => opening ?? Promise.reject(new Error('the sampler has no project open'));

const open = async (project: string): Promise<SamplerState> => {
  const projectData = await loadProjectData(unwrap(await database), project, arrived);
  state = { projectData, metric: null, embedded: null, memory: new Map(), batches: projectData.entries.length };
  return state;
};

serve<SamplerApi>(self, {
  open: async ({ project }) => {
    opening = open(project);
    return { items: (await opening).projectData.ids.length };
  },
  space: async ({ project }) => {
    const projectData = (await opening)?.projectData;
    return projectData?.project === project ? copyOfSpace(projectData.space) : null;
  },
  append: ({ entries }) => {
    (state?.projectData.entries ?? arrived).push(...internEntries(entries));
    return null;
  },
  useMetric: async ({ metric }) => {
    const at = await present();
    at.embedded = null;
    at.metric = metric && { ...metric, L: inSpace(metric.L, at.projectData.space) };
    return null;
  },
  draw: async (request, context) => {
    const at = await present();
    const { queries, information } = await drawQueries(at, request, context);
    const rows = new Set(queries.flatMap((query) => query.rows));
    const items = await itemsByRow(unwrap(await database), at.projectData.project, rows);
    return { queries, items, information };
  },
  items: async ({ ids }) => {
    const { projectData } = await present();
    const rows = ids.flatMap((id) => projectData.rows.get(id) ?? []);
    return itemsByRow(unwrap(await database), projectData.project, rows);
  },
  advise: async (input, context) => advise((await present()).projectData.entries, input, context),
  contradicting: async () => contradicting((await present()).projectData.entries),
});
