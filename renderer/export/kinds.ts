import type { Outcome } from '../../shared/model/result.ts';
import type { MetricEnding } from './metricFiles.ts';

/** What can be exported of an open project, beside its archive. */
export type ExportKind = MetricEnding | 'bundle' | 'judgements-csv' | 'judgements-jsonl';

/** What was written: a file or a folder by its name, or null when the person cancelled. */
export type Saved = Outcome<string | null>;
