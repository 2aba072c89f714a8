import { Worker } from 'node:worker_threads';
import { app } from 'electron';
import { executableVariable } from './cli/launch-info.ts';
import { paths } from './paths.ts';

const flag = '--headless';

/** The command line's words when the app was started for a command instead of a window; else null. */
export const headlessWords = (argv: readonly string[]): readonly string[] | null => {
  const at = argv.indexOf(flag);
  return at < 0 ? null : argv.slice(at + 1);
};

/**
 * Runs a command without a window and ends the app with the command's exit code. The command runs in a thread of
 * its own while this one stands still: were it to go on, Chromium would start up and fail where there is no display.
 */
export const runHeadless = (words: readonly string[]): void => {
  const finished = new Int32Array(new SharedArrayBuffer(4));
  const exitCode = new Int32Array(new SharedArrayBuffer(4));
  const env = { ...process.env, [executableVariable]: process.execPath };
  new Worker(paths.headless(), { workerData: { words, finished, exitCode }, env });
  Atomics.wait(finished, 0, 0);
  app.exit(Atomics.load(exitCode, 0));
};
