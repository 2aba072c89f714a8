import { basename } from 'node:path';
import { afterAll, afterEach, beforeEach, expect } from 'vitest';
import { beginFile, beginTest, endFile, endTest } from './failures.ts';

const short = (path: string): string => basename(path, '.test.ts');

// Runs for each file of tests, before it.
beginFile();
beforeEach(beginTest);
afterEach(({ task }) =>
  endTest(`${short(task.file.name)} ${task.fullTestName ?? task.name}`, task.result?.state === 'fail'),
);
afterAll(() => endFile(short(expect.getState().testPath ?? 'unknown file')));
