import type { ProjectSettings } from '../../../shared/model/project.ts';
import { changeProject } from '../../storage/projects.ts';
import type { Room } from '../open-project.ts';
import { figuresOf } from './commit.ts';
import { redraw } from './query-supply.ts';
import { invalidateTraining } from './training.ts';

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
export const changeSettings = (room: Room, change: Partial<ProjectSettings>): Promise<void> =>
  room.commits.run(() => applySettings(room, change));

const applySettings = async (room: Room, change: Partial<ProjectSettings>): Promise<void> => {
  const before = room.project.settings;
  const settings = { ...before, ...change };
  await changeProject(room.database, room.id, { settings });
  if (room.closed) return;
  room.view.set({ project: { ...room.project, settings } });
  const changed = (keys: readonly (keyof ProjectSettings)[]): boolean =>
    keys.some((key) => JSON.stringify(before[key]) !== JSON.stringify(settings[key]));
  if (changed(['annotator'])) room.view.set(figuresOf(room));
  if (changed(aboutAsking)) redraw(room);
  if (changed(aboutLearning)) invalidateTraining(room);
};
