import { openDatabase } from '../storage/database.ts';
import { readProject } from '../storage/projects.ts';
import { readLabels } from './labels.ts';
import { loadMaterial } from './material.ts';
import { unwrap } from './opened.ts';
import { serve } from './serve.ts';
import { type Study, train } from './train.ts';
import type { TrainerApi } from './trainer-api.ts';

const opening = openDatabase();
let study: Study | null = null;

const present = (): Study => {
  if (!study) throw new Error('the trainer has no project open');
  return study;
};

serve<TrainerApi>(self, {
  open: async ({ project: id }) => {
    const database = unwrap(await opening);
    const project = await readProject(database, id);
    if (!project) throw new Error(`there is no project ${id}`);
    const labelled = project.columns.some(({ role }) => role === 'label');
    study = {
      material: await loadMaterial(database, id),
      features: project.features.map(({ name }) => name),
      given: labelled ? await readLabels(database, id) : {},
      memory: null,
    };
    return null;
  },
  append: ({ entries }) => {
    // Before a project is open there is nothing to follow: opening reads the log.
    study?.material.entries.push(...entries);
    return null;
  },
  train: (input, context) => train(present(), input, context),
});
