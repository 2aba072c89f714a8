import { constants } from 'node:fs';
import { access, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { say } from '../../shared/model/localizable.ts';
import { done, failed, type Outcome } from '../../shared/model/result.ts';
import { flushFolder, writeFlushed } from '../files/atomic.ts';
import type { Io } from './io.ts';

/** A file named on the command line. */
export interface InputFile {
  readonly path: string;
  /** Base name, for messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'it may not be read',
  ENOTDIR: 'a part of its path is no folder',
};

export const readInput = async (io: Io, file: string): Promise<Outcome<InputFile>> => {
  const path = resolve(io.folder, file);
  try {
    return done({ path, name: basename(path), bytes: await readFile(path) });
  } catch (error) {
    return failed('input.unreadable', say`${file} cannot be read: ${reasons[codeOf(error)] ?? codeOf(error)}.`);
  }
};

/** A file to write once everything has succeeded. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Checks before any work that a path can be written and is not one of the inputs.
 * @returns the full path.
 */
export const checkOutput = async (
  io: Io,
  file: string,
  inputs: readonly string[],
  option = 'out',
): Promise<Outcome<string>> => {
  const path = resolve(io.folder, file);
  if (inputs.some((input) => resolve(io.folder, input) === path)) {
    return failed(
      'output.input',
      say`--${option} ${file} is also read from; expected another name, so that nothing is lost.`,
    );
  }
  try {
    await access(dirname(path), constants.W_OK);
  } catch {
    return failed(
      'output.folder',
      say`--${option} ${file} cannot be written: expected a folder ${dirname(path)} that may be written to.`,
    );
  }
  const there = await stat(path).catch(() => null);
  return there?.isDirectory()
    ? failed('output.folder', say`--${option} ${file} is a folder; expected a file name.`)
    : done(path);
};

/**
 * Writes all files or none: each first under a temporary name beside its place, flushed to the disk, then all are renamed.
 * A failure (`work.write`) removes what was written.
 */
export const writeOutputs = async (files: readonly OutputFile[]): Promise<Outcome<readonly string[]>> => {
  const temporary = files.map(({ path }) => join(dirname(path), `.${basename(path)}.${process.pid}.part`));
  const renamed: string[] = [];
  try {
    for (const [i, { bytes }] of files.entries()) await writeFlushed(temporary[i] ?? '', bytes);
    for (const [i, { path }] of files.entries()) {
      await rename(temporary[i] ?? '', path);
      renamed.push(path);
    }
    for (const folder of new Set(renamed.map(dirname))) await flushFolder(folder);
    return done(renamed);
  } catch (error) {
    await Promise.all([...temporary, ...renamed].map((path) => rm(path, { force: true })));
    const names = files.map(({ path }) => path).join(', ');
    return failed('work.write', say`Writing ${names} failed (${codeOf(error)}); nothing was kept.`);
  }
};
