import { basename } from 'node:path';
import { afterAll, afterEach, beforeEach } from 'vitest';
import { beginFile, beginTest, endFile, endTest } from './failures.ts';

const short = (file: { readonly name: string }): string => basename(file.name, '.test.ts');

// Runs for each file of tests, before it.
beginFile();
beforeEach(beginTest);
afterEach(({ task }) =>
  endTest(`${short(task.file)} ${task.fullTestName ?? task.name}`, task.result?.state === 'fail'),
);
afterAll((_, file) => endFile(short(file), file.result?.state === 'fail'));
