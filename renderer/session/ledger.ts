import type { Entry, Flag, Judgement, Remark, Revision, Skip } from '../../shared/model/judgement.ts';
import { History } from './history.ts';
import type { Counts } from './session.ts';

/** Longer than this and the expert was away: such times are left out of the pace. */
export const idleAfter = 60_000;

type Tally = { -readonly [K in keyof Counts]: Counts[K] };

const newer = (a: { at: number; id: string }, b: { at: number; id: string }): boolean =>
  a.at > b.at || (a.at === b.at && a.id > b.id);

/** What undo takes back: an answer, or the putting aside of a query. */
export type Act = Judgement | Skip;

/**
 * The fold of a project's log, kept up to date entry by entry: which judgements count, what undo and redo would
 * take, which items are flagged. `standingJudgements` of the model is the definition; this is the same, incremental.
 */
export class Ledger {
  readonly #judgements = new Map<string, Judgement>();
  readonly #order: Judgement[] = [];
  readonly #skips = new Map<string, Skip>();
  /** Latest revision of each judgement. */
  readonly #revisions = new Map<string, Revision>();
  /** Corrections by the id they replace. */
  readonly #corrections = new Map<string, string[]>();
  readonly #remarks = new Map<string, Remark>();
  readonly #flags = new Map<string, Flag>();
  readonly #seen = new Set<string>();
  readonly #history = new History();
  readonly #tally: Tally = { total: 0, similar: 0, different: 0, unsure: 0, other: 0 };

  /** Adds one entry; the same entry twice changes nothing. */
  add(entry: Entry): void {
    if (this.#seen.has(entry.id)) return;
    this.#seen.add(entry.id);
    switch (entry.type) {
      case 'judgement':
        this.#addJudgement(entry);
        break;
      case 'skip':
        this.#skips.set(entry.id, entry);
        this.#enterHistory(entry);
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

  /** Whether a correction of it stands, or a correction of that. */
  isReplaced(id: string): boolean {
    const met = new Set([id]);
    for (const earlier of met)
      for (const correction of this.#corrections.get(earlier) ?? []) {
        if (!this.isRetracted(correction)) return true;
        met.add(correction);
      }
    return false;
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

  /** When a judgement or a skip was last taken back or brought back; 0 when never. */
  revisedAt(id: string): number {
    return this.#revisions.get(id)?.at ?? 0;
  }

  flaggedAt(item: string): number {
    return this.#flags.get(item)?.at ?? 0;
  }

  undoTarget(annotator: string): Act | undefined {
    return this.#act(this.#history.toUndo(annotator));
  }

  redoTarget(annotator: string): Act | undefined {
    return this.#act(this.#history.toRedo(annotator));
  }

  #act(id: string | undefined): Act | undefined {
    return id === undefined ? undefined : (this.#judgements.get(id) ?? this.#skips.get(id));
  }

  #isNewer<T extends { at: number; id: string }>(entry: T, known: T | undefined): boolean {
    return known === undefined || newer(entry, known);
  }

  #addJudgement(judgement: Judgement): void {
    const { id, replaces } = judgement;
    this.#recount([id, ...this.#replacedBy(judgement)], () => {
      this.#judgements.set(id, judgement);
      this.#order.push(judgement);
      if (replaces !== null) this.#corrections.set(replaces, [...(this.#corrections.get(replaces) ?? []), id]);
    });
    this.#enterHistory(judgement);
  }

  /** In a merged log an act may come after its own retraction: then there is nothing to undo. */
  #enterHistory({ id, annotator }: Act): void {
    if (this.isRetracted(id)) this.#history.forgetUndone(annotator);
    else this.#history.did(id, annotator);
  }

  #addRevision(revision: Revision): void {
    const { judgement: id, annotator } = revision;
    if (!this.#isNewer(revision, this.#revisions.get(id))) return;
    const act = this.#act(id);
    const line = act?.type === 'judgement' ? [id, ...this.#replacedBy(act)] : [];
    this.#recount(line, () => this.#revisions.set(id, revision));
    if (act === undefined) return;
    if (revision.type === 'retraction') this.#history.tookBack(id, act.annotator, annotator);
    else this.#history.broughtBack(id, act.annotator);
  }

  /** What a judgement replaces, and what that replaced. */
  #replacedBy({ id, replaces }: Judgement): readonly string[] {
    const line = new Set([id]);
    for (let at = replaces; at !== null && !line.has(at); at = this.#judgements.get(at)?.replaces ?? null) line.add(at);
    line.delete(id);
    return [...line];
  }

  /** Applies a change that may alter whether these judgements count, and keeps the tally right. */
  #recount(ids: readonly string[], change: () => void): void {
    for (const id of ids) this.#tallyOf(id, -1);
    change();
    for (const id of ids) this.#tallyOf(id, 1);
  }

  #tallyOf(id: string, step: 1 | -1): void {
    const judgement = this.#judgements.get(id);
    if (!judgement || !this.stands(id)) return;
    const { is } = judgement.answer;
    this.#tally.total += step;
    this.#tally[is === 'similar' || is === 'different' || is === 'unsure' ? is : 'other'] += step;
  }
}
