import type { Outcome } from '../../shared/model/result.ts';
import { wordsNow } from '../i18n/useWords.ts';
import { runWork } from '../work/long-task.ts';
import { tell, tellFailure } from '../work/toasts.ts';
import type { MetricEnding } from './metricFiles.ts';

export type ExportKind = MetricEnding | 'bundle' | 'judgements-csv' | 'judgements-jsonl';

/** What was written: a file or a folder by its name, or null when the person cancelled. */
export type Saved = Outcome<string | null>;

const tellSaved = (saved: Saved): Saved => {
  if (saved.ok && saved.value !== null) tell(wordsNow().exporting.saved(saved.value));
  return saved;
};

/** Exports, and says what came of it wherever the person is by then. */
export const exportNow = async (kind: ExportKind): Promise<void> => {
  // The formats are large, and seldom wanted while judging.
  const { save } = await import('./saving.ts');
  const saved = tellSaved(await save(kind));
  if (!saved.ok) tellFailure(saved.failure);
};

/** The same for the whole project, which takes long enough to show its progress. */
export const exportArchiveNow = (): Promise<void> =>
  runWork(async (work) => {
    const { saveArchive } = await import('./saving.ts');
    return tellSaved(await saveArchive(work));
  });
