import { constants } from 'node:fs';
import { access, mkdir, rmdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { say } from '../../shared/model/localizable.ts';
import { done, failed, type Outcome } from '../../shared/model/result.ts';
import type { Io } from './io.ts';

/** Checks before any work that a folder is there or can be made. */
export const checkFolder = async (io: Io, folder: string, inputs: readonly string[]): Promise<Outcome<string>> => {
  const path = resolve(io.folder, folder);
  if (inputs.some((input) => resolve(io.folder, input) === path)) {
    return failed('output.input', say`--out ${folder} is also read from; expected a folder of its own.`);
  }
  const there = await stat(path).catch(() => null);
  if (there !== null && !there.isDirectory()) {
    return failed('output.folder', say`--out ${folder} is a file; expected a folder.`);
  }
  const written = there === null ? dirname(path) : path;
  try {
    await access(written, constants.W_OK);
    return done(path);
  } catch {
    return failed(
      'output.folder',
      say`--out ${folder} cannot be written: expected a folder ${written} that may be written to.`,
    );
  }
};

/** Makes the folder unless it is there; `undo` removes it again if it was made here. Null when it cannot be made. */
export const makeFolder = async (path: string): Promise<{ undo(): Promise<void> } | null> => {
  const there = await stat(path).catch(() => null);
  if (there !== null) return { undo: async () => undefined };
  try {
    await mkdir(path);
    return { undo: () => rmdir(path) };
  } catch {
    return null;
  }
};
