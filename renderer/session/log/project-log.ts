// Room: The log of the open project: written in order and to both copies, and what follows from it.

import type { Entry } from '../../../shared/model/judgement.ts';
import { say } from '../../../shared/model/localizable.ts';
import { type Failure, failed, type Outcome } from '../../../shared/model/result.ts';
import { messageOf } from '../../storage/database.ts';
import type { SavedQueue } from '../asking/saved-queue.ts';
import type { ProjectStore } from '../project-store.ts';
import type { StatusLine } from '../state/status-line.ts';
import { LogProjection, type ReadableLog } from './log-projection.ts';
import { SerialQueue } from './serial-queue.ts';

/** Writes entries with a strict commit; false when nothing was written, which is said. */
export type Commit = (entries: readonly Entry[]) => Promise<boolean>;

/** The project whose log it is. */
interface Logged {
  readonly store: Pick<ProjectStore, 'commit' | 'appendToJournal'>;
  readonly statusLine: StatusLine;
  /** Saved with every commit, so that a restart finds what is asked as the log has it. */
  readonly asking: { readonly saved: SavedQueue };
  /** Told of entries once they are committed. */
  follow(entries: readonly Entry[]): void;
}

export class ProjectLog {
  readonly #open: Logged;
  readonly #projection = new LogProjection();
  readonly #commits = new SerialQueue();
  /** The shell's copy follows on its own, so that a slow disk flush there does not hold up the next commit. */
  readonly #journal = new SerialQueue();

  constructor(open: Logged) {
    this.#open = open;
  }

  /** What follows from the log so far. */
  get projection(): ReadableLog {
    return this.#projection;
  }

  /** Takes in what was on disk when the project was opened. */
  read(entries: readonly Entry[]): void {
    for (const entry of entries) this.#projection.add(entry);
  }

  /** Takes committed entries into everything that follows the log. */
  applyCommitted(entries: readonly Entry[]): void {
    this.read(entries);
    this.#open.follow(entries);
  }

  /**
   * Runs what writes to the log, after everything that was given before: the log's order is the order of the expert's
   * actions. Only such a job is handed the means to commit.
   */
  inOrder<T>(job: (commit: Commit) => Promise<T>): Promise<T> {
    return this.#commits.run(() => job((entries) => this.#commit(entries)));
  }

  /** Runs what works on the journal, after everything that was sent there before. */
  inJournalOrder<T>(job: () => Promise<T>): Promise<T> {
    return this.#journal.run(job);
  }

  /** Resolves when everything given so far is in both copies, or has failed. */
  async settled(): Promise<void> {
    await this.#commits.settled();
    await this.#journal.settled();
  }

  async #commit(entries: readonly Entry[]): Promise<boolean> {
    const { store, statusLine, asking } = this.#open;
    try {
      await store.commit(entries, asking.saved);
    } catch (error) {
      statusLine.fail(commitFailure(error));
      return false;
    }
    this.applyCommitted(entries);
    statusLine.journalling();
    void this.#journal.run(async () => {
      const appended = await store.appendToJournal(entries).catch(brokenJournal);
      statusLine.journalled(appended.ok ? null : appended.failure);
    });
    return true;
  }
}

const commitFailure = (error: unknown): Failure => ({
  code: 'storage.commit',
  what: say`The judgement could not be saved: ${messageOf(error)}.`,
  safe: say`All earlier judgements are on disk. Nothing was counted.`,
  remedy: say`Make sure that the disk is not full, then answer again.`,
});

const brokenJournal = (error: unknown): Outcome<never> =>
  failed('journal.failed', say`The journal of this project could not be written: ${messageOf(error)}.`, {
    safe: say`The judgements in the project itself are kept.`,
  });
