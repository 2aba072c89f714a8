import type { Entry } from '../../../shared/model/judgement.ts';
import { openDatabase } from '../../storage/database.ts';
import { readProject } from '../../storage/projects.ts';
import { latestSnapshot } from '../../storage/snapshots.ts';
import { readLabels } from '../project-data/labels.ts';
import { internEntries, loadProjectData } from '../project-data/project-data.ts';
import { serve } from '../rpc/serve.ts';
import { unwrap } from '../rpc/unwrap.ts';
import { asSnapshot } from '../stored-snapshot.ts';
import { refit, restoreState, type TrainerState } from './refit.ts';
import type { TrainerApi } from './trainer-api.ts';

const opening = openDatabase();
let state: TrainerState | null = null;
/** Entries that come before the project has been read. */
const arrived: Entry[] = [];

const present = (): TrainerState => {
  if (!state) throw new Error('the trainer has no project open');
  return state;
};

serve<TrainerApi>(self, {
  open: async ({ project: id, space }) => {
    const database = unwrap(await opening);
    const project = await readProject(database, id);
    if (!project) throw new Error(`there is no project ${id}`);
    const labelled = project.columns.some(({ role }) => role === 'label');
    const given = labelled ? await readLabels(database, id) : {};
    const features = project.features.map(({ name }) => name);
    const projectData = await loadProjectData(database, id, arrived, space);
    const snapshot = asSnapshot(await latestSnapshot(database, id));
    const restored = snapshot && restoreState(projectData.space, snapshot, project.seed);
    state = { projectData, features, given, ...(restored ?? { memory: null, calls: null, agreements: [] }) };
    return null;
  },
  append: ({ entries }) => {
    (state?.projectData.entries ?? arrived).push(...internEntries(entries));
    return null;
  },
  train: (input, context) => refit(present(), input, context),
});
