import type { OpenedFile } from '../../shared/contract/shell.ts';
import type { Column } from '../../shared/model/item.ts';
import { say } from '../../shared/model/localizable.ts';
import type { Project } from '../../shared/model/project.ts';
import { failed, type Outcome } from '../../shared/model/result.ts';
import { callShell } from '../shell/shell.ts';
import { Imports } from './importing.ts';
import type { TaskContext } from './library.ts';

export type SampleName = 'patients' | 'eggs' | 'diseases';

/** Columns that no name gives away: the diagnosis of the patients is what judging blind must not show. */
const labels: Readonly<Partial<Record<SampleName, string>>> = { patients: 'num' };

const withLabel = (columns: readonly Column[], label: string | undefined): readonly Column[] =>
  columns.map((column) => (column.name === label ? { ...column, role: 'label' } : column));

/** What every sample says about its origin, in a file of this name. */
const sourceFile = 'SOURCE.md';

const attributionOf = (files: readonly OpenedFile[]): string | null => {
  const source = files.find(({ name }) => name === sourceFile);
  return source ? new TextDecoder().decode(source.bytes).replace(/\s+/g, ' ').trim() : null;
};

/** A fresh project from a sample that ships with the app. */
export const importSample = async (
  sample: SampleName,
  about: { readonly name: string; readonly annotator: string },
  work: TaskContext,
): Promise<Outcome<Project>> => {
  const files = await callShell('files.sample', sample);
  if (!files.ok) return files;
  const plan = { ...about, attribution: attributionOf(files.value) };
  const table = files.value.find(({ name }) => name.endsWith('.csv'));
  const imports = new Imports();
  if (!table) return imports.run(plan, files.value, work);
  const preview = await imports.preview(table);
  if (!preview.ok) return preview;
  if (work.signal.aborted) {
    imports.release();
    return failed('import.cancelled', say`The import was cancelled.`);
  }
  const columns = withLabel(preview.value.columns, labels[sample]);
  return imports.run({ ...plan, table: { file: table, columns } }, [], work);
};
