import type { Entry } from '../../../shared/model/judgement.ts';
import { say } from '../../../shared/model/localizable.ts';
import { type Failure, failed, type Outcome } from '../../../shared/model/result.ts';
import { messageOf } from '../../storage/database.ts';
import type { ProjectStore } from '../project-store.ts';
import { LogProjection } from './log-projection.ts';
import type { SavedQueue } from './saved-queue.ts';
import { SerialQueue } from './serial-queue.ts';

const journalBroken = (error: unknown): Outcome<never> =>
  failed('journal.failed', say`The journal of this project could not be written: ${messageOf(error)}.`, {
    safe: say`The judgements in the project itself are kept.`,
  });

/** The log of an open project: what follows from it, and the order in which its two copies are written. */
export class ProjectLog {
  readonly projection = new LogProjection();
  readonly #store: Pick<ProjectStore, 'commit' | 'appendToJournal'>;
  /** Everything that is written to the log goes through here, one after the other. */
  readonly #commits = new SerialQueue();
  /** The shell's copy follows on its own, so that a slow disk flush there does not hold up the next commit. */
  readonly #journal = new SerialQueue();

  constructor(store: Pick<ProjectStore, 'commit' | 'appendToJournal'>) {
    this.#store = store;
  }

  /** Runs what writes to the log in the order of the expert's actions. */
  inOrder<T>(job: () => Promise<T>): Promise<T> {
    return this.#commits.run(job);
  }

  /** The same for what reads or writes the journal. */
  inJournalOrder<T>(job: () => Promise<T>): Promise<T> {
    return this.#journal.run(job);
  }

  /**
   * Writes entries with a strict commit. To be called inside `inOrder`.
   * @returns the failure, when nothing was written.
   */
  async commit(entries: readonly Entry[], queue: SavedQueue): Promise<Failure | null> {
    try {
      await this.#store.commit(entries, queue);
      return null;
    } catch (error) {
      return {
        code: 'storage.commit',
        what: say`The judgement could not be saved: ${messageOf(error)}.`,
        safe: say`All earlier judgements are on disk. Nothing was counted.`,
        remedy: say`Make sure that the disk is not full, then answer again.`,
      };
    }
  }

  /** Sends what is committed to the journal, behind what was sent before. */
  async copyToJournal(entries: readonly Entry[]): Promise<Failure | null> {
    const appended = await this.#journal.run(() => this.#store.appendToJournal(entries).catch(journalBroken));
    return appended.ok ? null : appended.failure;
  }

  /** Resolves when everything given so far is on disk, in both copies. */
  async settled(): Promise<void> {
    await this.#commits.settled();
    await this.#journal.settled();
  }
}
