import { say } from '../../../shared/model/localizable.ts';
import { failed, type Outcome } from '../../../shared/model/result.ts';
import { messageOf } from '../../storage/database.ts';
import type { WorkerHandle } from '../rpc/worker-handle.ts';
import { startImporter } from '../start.ts';
import type { ImporterApi } from './importer-api.ts';

/** What an importer answers; that it broke down is a failure like another. */
export const orBroken = async <T>(answer: Promise<Outcome<T>>): Promise<Outcome<T>> => {
  try {
    return await answer;
  } catch (error) {
    return failed('import.broken', say`The import stopped unexpectedly: ${messageOf(error)}`, {
      safe: say`Nothing was imported; other projects are untouched.`,
      remedy: say`Try again, with a smaller file if the machine is short of memory.`,
    });
  }
};

/** Lets an importer go after its job: its memory, which may be large, goes with it. */
export const withImporter = async <T>(
  job: (importer: WorkerHandle<ImporterApi>) => Promise<Outcome<T>>,
  importer = startImporter(),
): Promise<Outcome<T>> => {
  try {
    return await orBroken(job(importer));
  } finally {
    importer.terminate();
  }
};
