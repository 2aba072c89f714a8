import { readdirSync, readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';

/** What Chromium calls the thread of a worker: the first 15 characters, which is all that Linux keeps. */
const threadName = 'DedicatedWorker';

const nameOf = (folder: string): string => {
  try {
    return readFileSync(join(folder, 'comm'), 'utf8').trimEnd();
  } catch {
    // It has ended since the folder was listed.
    return '';
  }
};

const entriesOf = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** Ids of the threads in which a renderer's workers run, read from the system's table of processes. */
export const workerThreads = (pid: number, table = '/proc'): readonly number[] => {
  const tasks = join(table, String(pid), 'task');
  return entriesOf(tasks)
    .filter((id) => nameOf(join(tasks, id)) === threadName)
    .map(Number);
};

/** The worker that has begun last: the system counts its threads upwards. */
export const newestOf = (threads: readonly number[]): number | undefined =>
  threads.length === 0 ? undefined : Math.max(...threads);

/**
 * Lets the background worker that has just begun give way to everything else in its window: a learner must not stand
 * between a key press and its frame. Workers that somebody waits for stay as they are: one that is put off while it
 * hands a large picture back keeps the whole window from getting memory (docs/decisions/0007).
 * Only Linux gives single threads a priority from outside; elsewhere this does nothing, and the system's own favour for
 * windows in front has to do.
 *
 * @param niceness 0 leaves it as it is.
 */
export const lowerWorkerPriority = (pid: number, niceness: number): void => {
  if (process.platform !== 'linux' || niceness === 0) return;
  const id = newestOf(workerThreads(pid));
  if (id === undefined) return;
  try {
    setPriority(id, niceness);
  } catch {
    // It has just ended, or the system forbids it: then the worker competes as before, and nothing else is lost.
  }
};
