// Room: What the shell keeps on disk beside the window’s database: the journal and the backups.

import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Sentence, say } from '../../shared/model/localizable.ts';
import { done, type Outcome } from '../../shared/model/result.ts';
import { flushFolder } from '../files/atomic.ts';
import { fileFailure } from '../files/failure.ts';

/** One append-only JSONL file a project: the second home of every judgement, beside the browser database. */
export interface Journal {
  append(project: string, lines: readonly string[]): Promise<Outcome<null>>;
  read(project: string): Promise<Outcome<readonly string[]>>;
  remove(project: string): Promise<Outcome<null>>;
}

const isJson = (line: string): boolean => {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
};

/** Every whole line. A power cut can tear one, which was then never acknowledged. */
export const wholeLines = (text: string): readonly string[] =>
  text.split('\n').filter((line) => line !== '' && isJson(line));

const newline = 0x0a;

const appendAndFlush = async (file: string, text: string): Promise<void> => {
  const handle = await open(file, 'a+');
  try {
    const { size } = await handle.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await handle.read(last, 0, 1, size - 1);
    // A torn last line is closed off, so that it takes no new line down with it.
    const start = size > 0 && last[0] !== newline ? '\n' : '';
    await handle.appendFile(start + text);
    await handle.sync();
    if (size === 0) await flushFolder(join(file, '..'));
  } finally {
    await handle.close();
  }
};

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

export const createJournal = (folder: string): Journal => {
  const fileOf = (project: string): string => join(folder, `${project}.jsonl`);
  /** The last piece of work of each project: lines land in the order they came in. */
  const queues = new Map<string, Promise<unknown>>();

  const inTurn = <T>(project: string, work: () => Promise<T>): Promise<T> => {
    const turn = (queues.get(project) ?? Promise.resolve()).then(work);
    queues.set(
      project,
      turn.catch(() => undefined),
    );
    return turn;
  };

  const attempt = <T>(project: string, doing: Sentence, work: () => Promise<T>): Promise<Outcome<T>> =>
    inTurn(project, work).then(done, (error: unknown) =>
      fileFailure('journal.failed', say`The journal of this project could not be ${doing}`, error, {
        safe: say`The judgements in the project itself are kept.`,
        remedy: say`Make room on the disk, or allow Akin to write to its data folder.`,
      }),
    );

  return {
    append: (project, lines) =>
      attempt(project, say`written`, async () => {
        if (lines.length === 0) return null;
        await mkdir(folder, { recursive: true });
        await appendAndFlush(fileOf(project), lines.map((line) => `${line}\n`).join(''));
        return null;
      }),
    read: (project) =>
      attempt(project, say`read`, async () => {
        try {
          return wholeLines(await readFile(fileOf(project), 'utf8'));
        } catch (error) {
          if (isMissing(error)) return [];
          throw error;
        }
      }),
    remove: (project) =>
      attempt(project, say`removed`, async () => {
        await rm(fileOf(project), { force: true });
        return null;
      }),
  };
};
