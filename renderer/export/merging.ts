import { wordsNow } from '../i18n/useWords.ts';
import { library } from '../library/index.ts';
import { session } from '../session/index.ts';
import { openFiles } from '../shell/files.ts';
import { runTask } from '../work/long-task.ts';
import { notify, notifyFailure } from '../work/toasts.ts';

/** Takes the judgements of a chosen archive into the open project, and says what came of it. */
export const mergeNow = async (): Promise<void> => {
  const { project } = session();
  if (project === null) return;
  const opened = await openFiles('archive');
  if (!opened.ok) return notifyFailure(opened.failure);
  const [file] = opened.value;
  if (file === undefined) return;
  await runTask(async (work) => {
    const merged = await library.mergeArchive(project.id, file, work);
    if (merged.ok) notify(wordsNow().exporting.merged);
    return merged;
  });
};
