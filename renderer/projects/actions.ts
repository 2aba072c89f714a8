import type { Project } from '../../shared/model/project.ts';
import { selected } from '../commands/selection.ts';
import { wordsNow } from '../i18n/useWords.ts';
import { library } from '../library/index.ts';
import type { SampleName } from '../library/samples.ts';
import { session } from '../session/index.ts';
import { openFiles } from '../shell/files.ts';
import { runTask } from '../work/long-task.ts';
import { notify } from '../work/toasts.ts';
import { openImported, openProject, showFirstPage } from './opening.ts';

/** The project that renaming and the like act on: the open one, else the one chosen in a list. */
export const projectMeant = (): Project | null => session().project ?? selected().project;

export const openChosen = (): void => {
  const { project } = selected();
  if (project !== null) void openProject(project.id);
};

/** Copies the project, and says under which name. */
export const duplicateProject = (): void => {
  const project = projectMeant();
  if (project === null) return;
  void runTask(async () => {
    const copy = await library.duplicate(project.id);
    if (copy.ok) notify(wordsNow().first.duplicated(copy.value.name));
    return copy;
  });
};

/** A fresh project from a sample, opened once it is there; its progress shows on the page of samples. */
export const openSample = async (sample: SampleName): Promise<void> => {
  await showFirstPage('samples');
  const { name } = wordsNow().first.samples[sample];
  await runTask(async (work) => openImported(await library.openSample(sample, name, work)));
};

/** A project out of an archive that the person chooses. */
export const importArchive = (): Promise<void> =>
  runTask(async (work) => {
    const opened = await openFiles('archive');
    if (!opened.ok) return opened;
    const [file] = opened.value;
    if (file === undefined) return null;
    await showFirstPage('projects');
    return openImported(await library.importArchive(file, work));
  });
