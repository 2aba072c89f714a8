import { wordsNow } from '../i18n/useWords.ts';
import { library } from '../library/index.ts';
import { session } from '../session/index.ts';
import { runTask } from '../work/long-task.ts';
import { notify } from '../work/toasts.ts';
import { openProject } from './opening.ts';

/** Brings back a backup: adds what is missing and takes nothing away. A project that was deleted is opened. */
export const restoreBackup = (backup: string): Promise<void> =>
  runTask(async (work) => {
    const restored = await library.restoreBackup(backup, work);
    if (!restored.ok) return restored;
    if (session().project === null) await openProject(restored.value.id);
    notify(wordsNow().settings.broughtBack(restored.value.name));
    return restored;
  });
