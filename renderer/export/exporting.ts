import { wordsNow } from '../i18n/useWords.ts';
import { runTask } from '../work/long-task.ts';
import { notify, notifyFailure } from '../work/toasts.ts';
import type { ExportKind, Saved } from './kinds.ts';

const tellSaved = (saved: Saved): Saved => {
  if (saved.ok && saved.value !== null) notify(wordsNow().exporting.saved(saved.value));
  return saved;
};

/** Exports, and says what came of it wherever the person is by then. */
export const exportNow = async (kind: ExportKind): Promise<void> => {
  // The formats are large, and seldom wanted while judging.
  const { save } = await import('./saving.ts');
  const saved = tellSaved(await save(kind));
  if (!saved.ok) notifyFailure(saved.failure);
};

/** The same for the whole project, which takes long enough to show its progress. */
export const exportArchiveNow = (): Promise<void> =>
  runTask(async (work) => {
    const { saveArchive } = await import('./saving.ts');
    return tellSaved(await saveArchive(work));
  });
