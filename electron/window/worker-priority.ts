import { readdirSync, readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';

/** What Chromium calls the thread of a worker: the first 15 characters, which is all that Linux keeps. */
const threadName = 'DedicatedWorker';

/**
 * About a tenth of the processor where the window wants the rest, and all of it otherwise: a learner in the background
 * must not stand between a key press and its frame.
 */
const niceness = 10;

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
 * Lets the background worker that has just begun give way to everything else in its window. Workers that somebody waits
 * for stay as they are: one that is put off while it hands 256 MB back keeps the whole window from getting memory.
 * Only Linux gives single threads a priority from outside; elsewhere this does nothing, and the system's own favour for
 * windows in front has to do.
 */
export const lowerWorkerPriority = (pid: number): void => {
  if (process.platform !== 'linux') return;
  const id = newestOf(workerThreads(pid));
  if (id === undefined) return;
  try {
    setPriority(id, niceness);
  } catch {
    // It has just ended, or the system forbids it: then the worker competes as before, and nothing else is lost.
  }
};
