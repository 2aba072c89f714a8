import { dialog, type FileFilter } from 'electron';
import type { OpenedFile, OpenPurpose } from '../../shared/contract/shell.ts';
import { done, type Outcome } from '../../shared/model/outcome.ts';
import { readFileAt, readFolder } from './read.ts';

const everything: FileFilter = { name: 'All files', extensions: ['*'] };

const filters: Readonly<Record<Exclude<OpenPurpose, 'images'>, FileFilter[]>> = {
  table: [
    { name: 'Tables', extensions: ['csv', 'tsv', 'txt', 'jsonl', 'ndjson', 'parquet', 'npy', 'npz'] },
    everything,
  ],
  archive: [{ name: 'Akin projects', extensions: ['akin'] }, everything],
  metric: [{ name: 'Akin metrics', extensions: ['json', 'npz'] }, everything],
};

const imageFile = /\.(png|jpe?g|webp|gif|bmp|avif)$/i;

/** Asks for a file, or for `images` a folder, and hands over what is in it; an empty list when the person cancelled. */
export const openFiles = async (purpose: OpenPurpose): Promise<Outcome<readonly OpenedFile[]>> => {
  const { filePaths } = await dialog.showOpenDialog(
    purpose === 'images' ? { properties: ['openDirectory'] } : { properties: ['openFile'], filters: filters[purpose] },
  );
  const [path] = filePaths;
  if (path === undefined) return done([]);
  return purpose === 'images' ? readFolder(path, imageFile) : readFileAt(path);
};
