import { dialog, type FileFilter } from 'electron';
import type { OpenedFile, OpenPurpose } from '../../shared/contract/shell.ts';
import { done, type Outcome } from '../../shared/model/result.ts';
import { wordsNow } from '../words/language.ts';
import { readFileAt, readFolder } from './read.ts';

const filtersFor = (purpose: Exclude<OpenPurpose, 'images'>): FileFilter[] => {
  const words = wordsNow();
  const kinds: Readonly<Record<typeof purpose, FileFilter>> = {
    table: { name: words.tables, extensions: ['csv', 'tsv', 'txt', 'jsonl', 'ndjson', 'parquet', 'npy', 'npz'] },
    archive: { name: words.archives, extensions: ['akin'] },
    metric: { name: words.metrics, extensions: ['json', 'npz'] },
    matrix: { name: words.matrices, extensions: ['csv', 'tsv', 'txt', 'npy', 'json', 'npz'] },
  };
  return [kinds[purpose], { name: words.everything, extensions: ['*'] }];
};

const imageFile = /\.(png|jpe?g|webp|gif|bmp|avif)$/i;

/** Asks for a file, or for `images` a folder, and hands over what is in it; an empty list when the person cancelled. */
export const openFiles = async (purpose: OpenPurpose): Promise<Outcome<readonly OpenedFile[]>> => {
  const { filePaths } = await dialog.showOpenDialog(
    purpose === 'images'
      ? { properties: ['openDirectory'] }
      : { properties: ['openFile'], filters: filtersFor(purpose) },
  );
  const [path] = filePaths;
  if (path === undefined) return done([]);
  return purpose === 'images' ? readFolder(path, imageFile) : readFileAt(path);
};
