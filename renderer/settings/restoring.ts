import { tell } from '../design/telling.ts';
import { runWork } from '../design/useWork.ts';
import { openProject } from '../projects/opening.ts';
import { library, session } from '../session/index.ts';
import { wordsNow } from '../words/useWords.ts';

/** Brings back a backup: adds what is missing and takes nothing away. A project that was deleted is opened. */
export const restoreBackup = (backup: string): Promise<void> =>
  runWork(async (work) => {
    const restored = await library.restoreBackup(backup, work);
    if (!restored.ok) return restored;
    if (session().project === null) await openProject(restored.value.id);
    tell(wordsNow().settings.broughtBack(restored.value.name));
    return restored;
  });
