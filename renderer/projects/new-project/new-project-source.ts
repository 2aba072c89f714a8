import { create } from 'zustand';
import type { Failure } from '../../../shared/model/result.ts';
import { library } from '../../library/index.ts';
import { openFiles } from '../../shell/files.ts';
import type { TablePreview } from '../../workers/importer/importer-api.ts';
import type { SourceFile } from '../../workers/importer/source-file.ts';
import { showFirstPage } from '../opening.ts';

/** What a new project is to be made of. */
export type Source =
  | { readonly kind: 'table'; readonly file: SourceFile; readonly preview: TablePreview }
  | { readonly kind: 'images'; readonly files: readonly SourceFile[] };

interface Choosing {
  readonly source: Source | null;
  readonly busy: boolean;
  readonly failure: Failure | null;
}

const nothing: Choosing = { source: null, busy: false, failure: null };

export const useChoosing = create<Choosing>()(() => nothing);

export const forgetSource = (): void => useChoosing.setState(nothing);

const read = async (kind: Source['kind']): Promise<Partial<Choosing>> => {
  const opened = await openFiles(kind);
  if (!opened.ok) return { failure: opened.failure };
  const [file] = opened.value;
  if (file === undefined) return {};
  if (kind === 'images') return { source: { kind, files: opened.value } };
  const preview = await library.previewTable(file);
  return preview.ok ? { source: { kind, file, preview: preview.value } } : { failure: preview.failure };
};

/** Asks for a table or a folder of pictures, on the page that makes a project of it. */
export const addSource = async (kind: Source['kind']): Promise<void> => {
  if (useChoosing.getState().busy) return;
  await showFirstPage('new');
  useChoosing.setState({ ...nothing, busy: true });
  let chosen: Partial<Choosing> = {};
  try {
    chosen = await read(kind);
  } finally {
    useChoosing.setState({ ...chosen, busy: false });
  }
};
