import type { Outcome } from '../../shared/model/outcome.ts';
import { tell, tellFailure } from '../design/telling.ts';
import { wordsNow } from '../words/useWords.ts';
import type { MetricEnding } from './metricFiles.ts';

export type ExportKind = MetricEnding | 'bundle' | 'judgements-csv' | 'judgements-jsonl' | 'archive';

/** What was written: a file or a folder by its name, or null when the person cancelled. */
export type Saved = Outcome<string | null>;

/** Exports, and says what came of it wherever the person is by then. */
export const exportNow = async (kind: ExportKind): Promise<void> => {
  // The formats are large, and seldom wanted while judging.
  const { save } = await import('./saving.ts');
  const outcome = await save(kind);
  if (!outcome.ok) tellFailure(outcome.failure);
  else if (outcome.value !== null) tell(wordsNow().exporting.saved(outcome.value));
};
