import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { Io } from './cli/io.ts';
import { runCommand } from './cli/run.ts';

const dataSchema = z.object({
  words: z.array(z.string()),
  finished: z.instanceof(Int32Array),
  exitCode: z.instanceof(Int32Array),
});

const [standardOutput, standardError] = [1, 2];

/** Written past the streams, which the thread that stands still would have to empty. */
const io: Io = {
  folder: process.cwd(),
  out: (line) => void writeSync(standardOutput, `${line}\n`),
  say: (line) => void writeSync(standardError, `${line}\n`),
  progress: () => undefined,
};

const { words, finished, exitCode } = dataSchema.parse(workerData);
runCommand(words, io)
  .catch((error: unknown) => {
    io.say(String(error));
    return 1;
  })
  .then((code) => {
    Atomics.store(exitCode, 0, code);
    Atomics.store(finished, 0, 1);
    Atomics.notify(finished, 0);
  });
