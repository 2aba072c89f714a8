import type { Entry, Flag, Judgement, Remark, Revision } from '../../shared/model/judgement.ts';
import type { Counts } from './session.ts';

/** Longer than this and the expert was away: such times are left out of the pace. */
export const idleAfter = 60_000;

type Tally = { -readonly [K in keyof Counts]: Counts[K] };

const newer = (a: { at: number; id: string }, b: { at: number; id: string }): boolean =>
  a.at > b.at || (a.at === b.at && a.id > b.id);

/**
 * The fold of a project's log, kept up to date entry by entry: which judgements count, what undo and redo would
 * take, which items are flagged. `standingJudgements` of the model is the definition; this is the same, incremental.
 */
export class Ledger {
  readonly #judgements = new Map<string, Judgement>();
  readonly #order: Judgement[] = [];
  /** Latest revision of each judgement. */
  readonly #revisions = new Map<string, Revision>();
  /** Corrections by the id they replace. */
  readonly #corrections = new Map<string, string[]>();
  readonly #remarks = new Map<string, Remark>();
  readonly #flags = new Map<string, Flag>();
  readonly #seen = new Set<string>();
  /** Judgement ids that each annotator could undo, newest last. */
  readonly #done = new Map<string, string[]>();
  /** Judgement ids that each annotator could redo, newest last. */
  readonly #undone = new Map<string, string[]>();
  readonly #tally: Tally = { total: 0, similar: 0, different: 0, unsure: 0, other: 0 };

  /** Adds one entry; the same entry twice changes nothing. */
  add(entry: Entry): void {
    if (this.#seen.has(entry.id)) return;
    this.#seen.add(entry.id);
    switch (entry.type) {
      case 'judgement':
        this.#addJudgement(entry);
        break;
      case 'remark':
        if (this.#isNewer(entry, this.#remarks.get(entry.judgement))) this.#remarks.set(entry.judgement, entry);
        break;
      case 'flag':
        if (this.#isNewer(entry, this.#flags.get(entry.item))) this.#flags.set(entry.item, entry);
        break;
      default:
        this.#addRevision(entry);
    }
  }

  get counts(): Counts {
    return { ...this.#tally };
  }

  /** How many entries the log holds. */
  get size(): number {
    return this.#seen.size;
  }

  /** Ids of all entries so far. */
  entryIds(): ReadonlySet<string> {
    return new Set(this.#seen);
  }

  judgement(id: string): Judgement | undefined {
    return this.#judgements.get(id);
  }

  /** Judgements that count, newest first. */
  *newestFirst(): Generator<Judgement, void, void> {
    for (let i = this.#order.length - 1; i >= 0; i--) {
      const judgement = this.#order[i];
      if (judgement && this.stands(judgement.id)) yield judgement;
    }
  }

  /** Every judgement ever made, in order of commitment, practice and retracted ones included. */
  judgements(): readonly Judgement[] {
    return this.#order;
  }

  isRetracted(id: string): boolean {
    return this.#revisions.get(id)?.type === 'retraction';
  }

  isReplaced(id: string): boolean {
    return this.#corrections.get(id)?.some((correction) => !this.isRetracted(correction)) ?? false;
  }

  /** Whether a judgement counts. */
  stands(id: string): boolean {
    const judgement = this.#judgements.get(id);
    return judgement !== undefined && !judgement.practice && !this.isRetracted(id) && !this.isReplaced(id);
  }

  remark(judgement: string): Remark | undefined {
    return this.#remarks.get(judgement);
  }

  /** Items out of the pool, with the flag that says so. */
  flagged(): readonly Flag[] {
    return [...this.#flags.values()].filter(({ bad }) => bad);
  }

  undoTarget(annotator: string): Judgement | undefined {
    return this.#judgements.get(this.#done.get(annotator)?.at(-1) ?? '');
  }

  redoTarget(annotator: string): Judgement | undefined {
    return this.#judgements.get(this.#undone.get(annotator)?.at(-1) ?? '');
  }

  #isNewer<T extends { at: number; id: string }>(entry: T, known: T | undefined): boolean {
    return known === undefined || newer(entry, known);
  }

  #addJudgement(judgement: Judgement): void {
    const { id, annotator, replaces } = judgement;
    this.#recount([id, replaces], () => {
      this.#judgements.set(id, judgement);
      this.#order.push(judgement);
      if (replaces !== null) stackOf(this.#corrections, replaces).push(id);
    });
    if (!this.isRetracted(id)) stackOf(this.#done, annotator).push(id);
    // A new judgement starts a new future: what had been undone before it can no longer be redone.
    this.#undone.delete(annotator);
  }

  #addRevision(revision: Revision): void {
    const { judgement: id, annotator } = revision;
    if (!this.#isNewer(revision, this.#revisions.get(id))) return;
    const judgement = this.#judgements.get(id);
    this.#recount([id, judgement?.replaces ?? null], () => this.#revisions.set(id, revision));
    if (!judgement) return;
    const done = stackOf(this.#done, judgement.annotator);
    const undone = stackOf(this.#undone, annotator);
    if (revision.type === 'retraction') move(id, done, undone);
    else move(id, undone, done);
  }

  /** Applies a change that may alter whether these judgements count, and keeps the tally right. */
  #recount(ids: readonly (string | null)[], change: () => void): void {
    for (const id of ids) if (id !== null) this.#tallyOf(id, -1);
    change();
    for (const id of ids) if (id !== null) this.#tallyOf(id, 1);
  }

  #tallyOf(id: string, step: 1 | -1): void {
    const judgement = this.#judgements.get(id);
    if (!judgement || !this.stands(id)) return;
    const { is } = judgement.answer;
    this.#tally.total += step;
    this.#tally[is === 'similar' || is === 'different' || is === 'unsure' ? is : 'other'] += step;
  }
}

const stackOf = (stacks: Map<string, string[]>, key: string): string[] => {
  const known = stacks.get(key);
  if (known) return known;
  const fresh: string[] = [];
  stacks.set(key, fresh);
  return fresh;
};

const move = (id: string, from: string[], to: string[]): void => {
  const at = from.lastIndexOf(id);
  if (at >= 0) from.splice(at, 1);
  if (!to.includes(id)) to.push(id);
};
