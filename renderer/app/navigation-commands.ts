import type { Command, CommandId } from '../commands/command.ts';
import { type ScreenName, useView } from '../navigation/view.ts';

const go = (id: CommandId, screen: ScreenName, key: string): Command => ({
  id,
  group: 'go',
  keys: [key],
  inFields: true,
  when: ({ project }) => project,
  run: () => useView.getState().go(screen),
});

export const navigationCommands: readonly Command[] = [
  go('goItems', 'items', 'Mod+Digit1'),
  go('goJudge', 'judge', 'Mod+Digit2'),
  go('goMetric', 'metric', 'Mod+Digit3'),
  go('goExplore', 'explore', 'Mod+Digit4'),
  go('goExport', 'export', 'Mod+Digit5'),
  go('goReview', 'review', 'Mod+Digit6'),
  go('goSettings', 'settings', 'Mod+Comma'),
];
