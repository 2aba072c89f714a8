import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { OpenedFile } from '../../shared/contract/shell.ts';
import { say } from '../../shared/model/localizable.ts';
import { done, failed, type Outcome } from '../../shared/model/result.ts';
import { fileFailure } from './failure.ts';

/** What is handed to the screens travels through memory twice; more than this would endanger the running app. */
export const limits = { bytes: 1024 ** 3, files: 50_000, depth: 12 } as const;

const nothingRead = { safe: say`Nothing was imported.` } as const;

const gibibytes = (bytes: number): string => `${(bytes / 1024 ** 3).toFixed(1)} GiB`;

const tooLarge = (name: string, bytes: number): Outcome<never> =>
  failed('files.too-large', say`${name} has ${gibibytes(bytes)}; the limit is ${gibibytes(limits.bytes)}.`, {
    ...nothingRead,
    remedy: say`Split it, or import a part of it.`,
  });

/** Whole files by path, together no larger than the limit. */
export const readFiles = async (
  files: readonly { readonly path: string; readonly name: string }[],
): Promise<Outcome<readonly OpenedFile[]>> => {
  const opened: OpenedFile[] = [];
  let total = 0;
  for (const { path, name } of files) {
    try {
      const { size } = await stat(path);
      total += size;
      if (total > limits.bytes) return tooLarge(files.length === 1 ? name : say`The selection up to ${name}`, total);
      opened.push({ name, bytes: await readFile(path) });
    } catch (error) {
      return fileFailure('files.unreadable', say`${name} could not be read`, error, nothingRead);
    }
  }
  return done(opened);
};

export const readFileAt = (path: string): Promise<Outcome<readonly OpenedFile[]>> =>
  readFiles([{ path, name: basename(path) }]);

/** Files at any depth whose name fits, in the order of their names; links are not followed, hidden files left out. */
const listBelow = async (folder: string, fits: RegExp, prefix = '', depth = 0): Promise<readonly string[]> => {
  if (depth > limits.depth) return [];
  const names: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const name = prefix + entry.name;
    if (entry.isDirectory()) names.push(...(await listBelow(join(folder, entry.name), fits, `${name}/`, depth + 1)));
    else if (entry.isFile() && fits.test(entry.name)) names.push(name);
  }
  return names;
};

export const readFolder = async (folder: string, fits: RegExp): Promise<Outcome<readonly OpenedFile[]>> => {
  const shown = basename(folder);
  try {
    const names = await listBelow(folder, fits);
    if (names.length === 0)
      return failed('files.empty-folder', say`The folder ${shown} has no file of the kind that was looked for.`, {
        ...nothingRead,
        remedy: say`Choose the folder that the files lie in.`,
      });
    if (names.length > limits.files)
      return failed(
        'files.too-many',
        say`The folder ${shown} has ${names.length} files; the limit is ${limits.files}.`,
        nothingRead,
      );
    return await readFiles(names.map((name) => ({ path: join(folder, name), name })));
  } catch (error) {
    return fileFailure('files.unreadable', say`The folder ${shown} could not be read`, error, nothingRead);
  }
};
