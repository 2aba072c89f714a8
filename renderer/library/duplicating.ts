import { say } from '../../shared/model/localizable.ts';
import type { Project } from '../../shared/model/project.ts';
import { done, failed, type Outcome } from '../../shared/model/result.ts';
import { appendToJournal } from '../session/lifecycle/journal.ts';
import { type Database, messageOf } from '../storage/database.ts';
import { allEntries } from '../storage/log.ts';
import { startImporter } from '../workers/start.ts';

/** A copy with its own id, items, judgements and metrics, and a journal of its own. */
export const duplicateProject = async (database: Database, project: string): Promise<Outcome<Project>> => {
  const importer = startImporter();
  try {
    const copy = await importer.call('duplicate', { project });
    const journalled = await appendToJournal(copy.id, await allEntries(database, copy.id));
    return journalled.ok ? done(copy) : journalled;
  } catch (error) {
    return failed('project.duplicate', say`The project could not be duplicated: ${messageOf(error)}.`, {
      safe: say`The project itself is untouched; nothing of the copy is left.`,
      remedy: say`Make sure that the disk is not full, then try again.`,
    });
  } finally {
    importer.terminate();
  }
};
