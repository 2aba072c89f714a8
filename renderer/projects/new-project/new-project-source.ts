import { create } from 'zustand';
import type { OpenedFile } from '../../../shared/contract/shell.ts';
import type { Failure } from '../../../shared/model/result.ts';
import { library } from '../../library/index.ts';
import { openFiles } from '../../shell/files.ts';
import type { TablePreview } from '../../workers/importer/importer-api.ts';
import { showFirstPage } from '../opening.ts';

/** What a new project is to be made of. */
export type NewProjectSource =
  | { readonly kind: 'table'; readonly file: OpenedFile; readonly preview: TablePreview }
  | { readonly kind: 'images'; readonly files: readonly OpenedFile[] };

interface SourceState {
  readonly source: NewProjectSource | null;
  readonly busy: boolean;
  readonly failure: Failure | null;
}

const nothing: SourceState = { source: null, busy: false, failure: null };

export const useNewProjectSource = create<SourceState>()(() => nothing);

export const forgetSource = (): void => {
  library.forgetPreview();
  useNewProjectSource.setState(nothing);
};

const read = async (kind: NewProjectSource['kind']): Promise<Partial<SourceState>> => {
  const opened = await openFiles(kind);
  if (!opened.ok) return { failure: opened.failure };
  const [file] = opened.value;
  if (file === undefined) return {};
  if (kind === 'images') return { source: { kind, files: opened.value } };
  const preview = await library.previewTable(file);
  return preview.ok ? { source: { kind, file, preview: preview.value } } : { failure: preview.failure };
};

/** Asks for a table or a folder of pictures, on the page that makes a project of it. */
export const addSource = async (kind: NewProjectSource['kind']): Promise<void> => {
  if (useNewProjectSource.getState().busy) return;
  await showFirstPage('new');
  forgetSource();
  useNewProjectSource.setState({ busy: true });
  let chosen: Partial<SourceState> = {};
  try {
    chosen = await read(kind);
  } finally {
    useNewProjectSource.setState({ ...chosen, busy: false });
  }
};
