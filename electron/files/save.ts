import { access } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { dialog } from 'electron';
import type { OpenedFile } from '../../shared/contract/shell.ts';
import { say } from '../../shared/model/localizable.ts';
import { done, type Outcome } from '../../shared/model/result.ts';
import { wordsNow } from '../words/language.ts';
import { writeAtomically } from './atomic.ts';
import { fileFailure } from './failure.ts';

const more = { safe: say`Your project is untouched.`, remedy: say`Choose another place and save again.` } as const;

/** Asks where to, and writes; the name is null when the person cancelled. */
export const saveFile = async (
  suggestedName: string,
  bytes: Uint8Array,
): Promise<Outcome<{ readonly name: string | null }>> => {
  const extension = extname(suggestedName).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog({
    defaultPath: basename(suggestedName),
    filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
  });
  if (canceled || !filePath) return done({ name: null });
  const name = basename(filePath);
  try {
    await writeAtomically(filePath, bytes);
    return done({ name });
  } catch (error) {
    return fileFailure('files.unwritable', say`${name} could not be written`, error, more);
  }
};

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const mayReplace = async (names: readonly string[]): Promise<boolean> => {
  const words = wordsNow();
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message: words.mayReplace,
    detail: names.join('\n'),
    buttons: [words.replace, words.cancel],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0;
};

/** Asks for a folder and writes all files into it; the folder is null when the person cancelled. */
export const saveAll = async (files: readonly OpenedFile[]): Promise<Outcome<{ readonly folder: string | null }>> => {
  const { canceled, filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] });
  const [folder] = filePaths;
  if (canceled || folder === undefined) return done({ folder: null });
  const present: string[] = [];
  for (const { name } of files) if (await exists(join(folder, name))) present.push(name);
  if (present.length > 0 && !(await mayReplace(present))) return done({ folder: null });
  for (const { name, bytes } of files) {
    try {
      await writeAtomically(join(folder, name), bytes);
    } catch (error) {
      return fileFailure('files.unwritable', say`${name} could not be written`, error, more);
    }
  }
  return done({ folder: basename(folder) });
};
