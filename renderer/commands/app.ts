import { spotlight } from '@mantine/spotlight';
import { useView } from '../frame/view.ts';
import { session } from '../session/index.ts';
import { type Preferences, usePreferences } from '../settings/preferences.ts';
import type { Command, CommandId } from './command.ts';

const always = (): boolean => true;

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
  { id: 'palette', group: 'app', keys: ['Mod+KeyK'], inFields: true, when: always, run: () => spotlight.open() },
  {
    id: 'help',
    group: 'app',
    keys: ['Char+?', 'F1'],
    when: always,
    run: () => useView.getState().show('help'),
  },
  { id: 'tour', group: 'app', keys: ['Shift+F1'], when: always, run: () => useView.getState().show('tour') },
  prefer('themeLight', 'Alt+Shift+KeyL', { theme: 'light' }),
  prefer('themeDark', 'Alt+Shift+KeyD', { theme: 'dark' }),
  prefer('themeSystem', 'Alt+Shift+KeyS', { theme: 'system' }),
  prefer('languageEnglish', 'Alt+Shift+KeyE', { language: 'en' }),
  prefer('languageGerman', 'Alt+Shift+KeyG', { language: 'de' }),
];
