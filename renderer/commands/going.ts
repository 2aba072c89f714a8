import { type ScreenName, useView } from '../frame/view.ts';
import { showFirstPage } from '../projects/opening.ts';
import type { Command, CommandId } from './command.ts';

const go = (id: CommandId, screen: ScreenName, key: string): Command => ({
  id,
  group: 'go',
  keys: [key],
  inFields: true,
  when: ({ project }) => project,
  run: () => useView.getState().go(screen),
});

const first = (id: CommandId, page: 'start' | 'samples' | 'projects' | 'new', key: string): Command => ({
  id,
  group: 'project',
  keys: [key],
  inFields: true,
  when: () => true,
  run: () => void showFirstPage(page),
});

export const goingCommands: readonly Command[] = [
  go('goItems', 'items', 'Mod+Digit1'),
  go('goJudge', 'judge', 'Mod+Digit2'),
  go('goMetric', 'metric', 'Mod+Digit3'),
  go('goExplore', 'explore', 'Mod+Digit4'),
  go('goExport', 'export', 'Mod+Digit5'),
  go('goReview', 'review', 'Mod+Digit6'),
  go('goSettings', 'settings', 'Mod+Comma'),
  first('goProjects', 'projects', 'Mod+Shift+KeyP'),
  first('newProject', 'new', 'Mod+KeyN'),
  first('openSample', 'samples', 'Mod+Shift+KeyO'),
  first('openProject', 'projects', 'Mod+KeyO'),
];
