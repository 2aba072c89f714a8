import type { Command, CommandContext, CommandId } from '../commands/command.ts';
import { palette } from '../commands/palette-store.ts';
import { selected } from '../commands/selection.ts';
import { useView } from '../navigation/view.ts';
import { type Preferences, usePreferences } from '../preferences/preferences.ts';
import { restoreBackup } from '../projects/restoring.ts';
import { session } from '../session/index.ts';

const always = (): boolean => true;

const judging = ({ project, screen }: CommandContext): boolean => project && screen === 'judge';

const tourSeen = (): void => usePreferences.getState().change({ tourSeen: true });

const showTour = (): void => {
  tourSeen();
  useView.getState().show('tour');
};

/** The options of the learner in use as they were at first. */
const resetOptions = (): void => {
  const { project, updateSettings } = session();
  if (project === null) return;
  const { [project.settings.learner]: _, ...others } = project.settings.options;
  void updateSettings({ options: others });
};

/** About the matrix among the options of the learner in use. What reads matrices is loaded when it is wanted. */
const matrix = (
  id: CommandId,
  key: string,
  states: readonly CommandContext['matrix'][],
  act: (matrices: typeof import('../metric/options/matrices.ts')) => Promise<void>,
): Command => ({
  id,
  group: 'metric',
  keys: [key],
  when: (context) => context.screen === 'metric' && states.includes(context.matrix),
  run: () => void import('../metric/options/matrices.ts').then(act),
});

const restoreChosen = (): void => {
  const { backup } = selected();
  if (backup !== null) void restoreBackup(backup);
};

const prefer = (id: CommandId, key: string, change: Partial<Preferences>): Command => ({
  id,
  group: 'app',
  keys: [key],
  when: always,
  run: () => usePreferences.getState().change(change),
});

export const appCommands: readonly Command[] = [
  {
    id: 'refit',
    group: 'metric',
    keys: ['Mod+Enter'],
    when: ({ project, training }) => project && !training,
    run: () => void session().refit(),
  },
  {
    id: 'cancelTraining',
    group: 'metric',
    keys: ['Mod+Period'],
    when: ({ training }) => training,
    run: () => session().cancelTraining(),
  },
  {
    id: 'resetOptions',
    group: 'metric',
    keys: ['Alt+Shift+KeyR'],
    when: ({ project, screen }) => project && screen === 'metric',
    run: resetOptions,
  },
  matrix('matrixFromFile', 'Alt+Shift+KeyF', ['open', 'given'], ({ matrixFromFile }) => matrixFromFile()),
  matrix('matrixFromMetric', 'Alt+Shift+KeyH', ['open', 'given'], ({ matrixFromMetric }) => matrixFromMetric()),
  matrix('removeMatrix', 'Alt+Shift+KeyV', ['given'], ({ removeMatrix }) => removeMatrix()),
  { id: 'palette', group: 'app', keys: ['Mod+KeyK'], inFields: true, when: always, run: () => palette.open() },
  {
    id: 'help',
    group: 'app',
    keys: ['Char+?', 'F1'],
    when: always,
    run: () => useView.getState().show('help'),
  },
  { id: 'about', group: 'app', keys: ['Mod+F1'], when: always, run: () => useView.getState().show('about') },
  { id: 'tour', group: 'app', keys: ['Shift+F1'], when: always, run: showTour },
  { id: 'dismissTour', group: 'app', keys: ['Alt+Shift+KeyW'], when: judging, run: tourSeen },
  prefer('themeLight', 'Alt+Shift+KeyL', { theme: 'light' }),
  prefer('themeDark', 'Alt+Shift+KeyD', { theme: 'dark' }),
  prefer('themeSystem', 'Alt+Shift+KeyS', { theme: 'system' }),
  prefer('languageEnglish', 'Alt+Shift+KeyE', { language: 'en' }),
  prefer('languageGerman', 'Alt+Shift+KeyG', { language: 'de' }),
  {
    ...prefer('resetKeys', 'Alt+Shift+Backspace', { keys: {} }),
    when: ({ screen, project }) => project && screen === 'settings',
  },
  {
    id: 'restoreBackup',
    group: 'project',
    keys: ['Alt+Shift+KeyB'],
    when: ({ backup, working }) => backup && !working,
    run: restoreChosen,
  },
];
