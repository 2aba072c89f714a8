import type { ProjectSettings } from '../../../shared/model/project.ts';
import type { OpenProject } from '../open-project.ts';

const aboutAsking: readonly (keyof ProjectSettings)[] = [
  'ask',
  'strategy',
  'learner',
  'auditShare',
  'repeatShare',
  'gridPick',
  'gridSize',
  'annotator',
];
const aboutLearning: readonly (keyof ProjectSettings)[] = ['learner', 'options'];

/** Changes settings on disk, then on screen; what they decide (queue, learners) follows. */
export const changeSettings = (open: OpenProject, change: Partial<ProjectSettings>): Promise<void> =>
  open.log.inOrder(async () => {
    const before = open.project.settings;
    const settings = { ...before, ...change };
    await open.store.saveSettings(settings);
    if (open.closed) return;
    open.showChange({ settings });
    const changed = (keys: readonly (keyof ProjectSettings)[]): boolean =>
      keys.some((key) => JSON.stringify(before[key]) !== JSON.stringify(settings[key]));
    if (changed(['annotator'])) open.showFigures();
    if (changed(aboutAsking)) open.supply.redraw();
    if (changed(aboutLearning)) open.training.invalidate();
  });
