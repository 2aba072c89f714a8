import type { Command, CommandContext, CommandId } from '../commands/command.ts';
import { type FirstPage, useView } from '../navigation/view.ts';
import { cancelTask } from '../work/long-task.ts';
import { duplicateProject, importArchive, openChosen, openSample } from './actions.ts';
import { addSource, forgetSource } from './new-project/new-project-source.ts';
import { showFirstPage } from './opening.ts';

const always = (): boolean => true;
const idle = ({ working }: CommandContext): boolean => !working;
const onProject = ({ chosenProject }: CommandContext): boolean => chosenProject;

const project = (id: CommandId, keys: readonly string[], when: Command['when'], run: () => void): Command => ({
  id,
  group: 'project',
  keys,
  when,
  run,
});

const page = (id: CommandId, name: FirstPage, key: string): Command => ({
  ...project(id, [key], always, () => {
    forgetSource();
    void showFirstPage(name);
  }),
  inFields: true,
});

export const projectCommands: readonly Command[] = [
  page('newProject', 'new', 'Mod+KeyN'),
  page('openSample', 'samples', 'Mod+Shift+KeyO'),
  page('openProject', 'projects', 'Mod+KeyO'),
  page('goProjects', 'projects', 'Mod+Shift+KeyP'),
  project(
    'backToStart',
    ['Alt+ArrowLeft'],
    (context) => context.page !== null && context.page !== 'start' && idle(context),
    () => useView.getState().showFirst('start'),
  ),
  project(
    'openChosen',
    ['Alt+ArrowRight'],
    ({ page: shown, chosenProject }) => shown !== null && chosenProject,
    openChosen,
  ),
  project('renameProject', ['F2'], onProject, () => useView.getState().show('rename')),
  project('duplicateProject', ['Mod+KeyD'], (now) => onProject(now) && idle(now), duplicateProject),
  project('deleteProject', ['Mod+Delete', 'Mod+Backspace'], onProject, () => useView.getState().show('delete')),
  project('samplePatients', ['Alt+Shift+Digit7'], idle, () => void openSample('patients')),
  project('sampleEggs', ['Alt+Shift+Digit8'], idle, () => void openSample('eggs')),
  project('sampleDiseases', ['Alt+Shift+Digit9'], idle, () => void openSample('diseases')),
  project('chooseTable', ['Mod+KeyT'], idle, () => void addSource('table')),
  project('chooseImages', ['Mod+KeyI'], idle, () => void addSource('images')),
  project('importArchive', ['Mod+Shift+KeyI'], idle, () => void importArchive()),
  project('cancelWork', ['Mod+Shift+Period'], ({ working }) => working, cancelTask),
];
