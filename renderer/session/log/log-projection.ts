import {
  type Entry,
  type Flag,
  isLater,
  type Judgement,
  type Remark,
  type Revision,
  revisedAs,
  type Skip,
} from '../../../shared/model/judgement.ts';
import { StringInterning } from '../../../shared/model/string-interning.ts';
import type { Counts } from '../state/session.ts';
import { UndoStacks } from './undo-stacks.ts';

/** Longer than this and the expert was away: such times are left out of the pace. */
export const idleAfter = 60_000;

type Tally = { -readonly [K in keyof Counts]: Counts[K] };

/** What undo takes back: an answer, the putting aside of a query or of an item, a note. */
export type UndoableEntry = Judgement | Skip | Remark | Flag;

/**
 * The fold of a project's log, kept up to date entry by entry: which judgements count, what undo and redo would
 * take, which items are flagged. `standingJudgements` and `standingFlags` of the model are the definition; this is the
 * same, incremental.
 */
export class LogProjection {
  readonly #judgements = new Map<string, Judgement>();
  readonly #order: Judgement[] = [];
  /** What else can be taken back. */
  readonly #others = new Map<string, Exclude<UndoableEntry, Judgement>>();
  /** Latest revision of each act. */
  readonly #revisions = new Map<string, Revision>();
  /** Corrections by the id they replace. */
  readonly #corrections = new Map<string, readonly string[]>();
  /** All remarks by their judgement, and all flags by their item. */
  readonly #remarks = new Map<string, readonly Remark[]>();
  readonly #flags = new Map<string, readonly Flag[]>();
  readonly #seen = new Set<string>();
  readonly #sharing = new StringInterning();
  readonly #history = new UndoStacks();
  readonly #tally: Tally = { total: 0, similar: 0, different: 0, unsure: 0, other: 0 };

  /** Adds one entry; the same entry twice changes nothing. */
  add(entry: Entry): void {
    if (this.#seen.has(entry.id)) return;
    this.#seen.add(entry.id);
    switch (entry.type) {
      case 'judgement':
        this.#addJudgement(this.#sharing.judgement(entry));
        break;
      case 'skip':
        this.#addOther(entry);
        break;
      case 'remark':
        addTo(this.#remarks, entry.judgement, entry);
        this.#addOther(entry);
        break;
      case 'flag':
        addTo(this.#flags, entry.item, entry);
        this.#addOther(entry);
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

  /** What this annotator judged last, practice included, and neither took back nor changed since. */
  lastOf(annotator: string): Judgement | undefined {
    for (let i = this.#order.length - 1; i >= 0; i--) {
      const judgement = this.#order[i];
      if (judgement?.annotator !== annotator) continue;
      if (!this.isRetracted(judgement.id) && !this.isReplaced(judgement.id)) return judgement;
    }
    return undefined;
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

  /** The note and tags in force on a judgement. */
  remark(judgement: string): Remark | undefined {
    return this.#standing(this.#remarks.get(judgement));
  }

  /** The flag in force on an item. */
  flag(item: string): Flag | undefined {
    return this.#standing(this.#flags.get(item));
  }

  /** A flag and those set with it in one act. */
  flagsSetWith({ id }: Flag): readonly Flag[] {
    return [...this.#flags.values()].flat().filter((flag) => revisedAs(flag) === id);
  }

  /** Items out of the pool, with the flag that says so. */
  flagged(): readonly Flag[] {
    return [...this.#flags.keys()].flatMap((item) => this.flag(item) ?? []).filter(({ bad }) => bad);
  }

  /** Whether an entry may change which items are flagged. */
  isOfFlag(entry: Entry): boolean {
    if (entry.type === 'flag') return true;
    return isRevision(entry) && this.#others.get(entry.target)?.type === 'flag';
  }

  /** When an act was last taken back or brought back; 0 when never. */
  revisedAt(id: string): number {
    return this.#revisions.get(id)?.at ?? 0;
  }

  undoTarget(annotator: string): UndoableEntry | undefined {
    return this.#act(this.#history.toUndo(annotator));
  }

  redoTarget(annotator: string): UndoableEntry | undefined {
    return this.#act(this.#history.toRedo(annotator));
  }

  #act(id: string | undefined): UndoableEntry | undefined {
    return id === undefined ? undefined : (this.#judgements.get(id) ?? this.#others.get(id));
  }

  /** Of several about the same thing the latest stands that is not taken back. */
  #standing<T extends Remark | Flag>(entries: readonly T[] = []): T | undefined {
    let latest: T | undefined;
    for (const entry of entries)
      if (!this.isRetracted(revisedAs(entry)) && (latest === undefined || isLater(entry, latest))) latest = entry;
    return latest;
  }

  #addJudgement(judgement: Judgement): void {
    const { id, replaces } = judgement;
    this.#recount([id, ...this.#replacedBy(judgement)], () => {
      this.#judgements.set(id, judgement);
      this.#order.push(judgement);
      if (replaces !== null) addTo(this.#corrections, replaces, id);
    });
    this.#enterHistory(judgement);
  }

  #addOther(act: Exclude<UndoableEntry, Judgement>): void {
    this.#others.set(act.id, act);
    if (!isCompanion(act)) this.#enterHistory(act);
  }

  /** In a merged log an act may come after its own retraction: then there is nothing to undo. */
  #enterHistory({ id, annotator }: UndoableEntry): void {
    if (this.isRetracted(id)) this.#history.forgetUndone(annotator);
    else this.#history.did(id, annotator);
  }

  #addRevision(revision: Revision): void {
    const { target: id, annotator } = revision;
    const known = this.#revisions.get(id);
    if (known && !isLater(revision, known)) return;
    const act = this.#act(id);
    const line = act?.type === 'judgement' ? [id, ...this.#replacedBy(act)] : [];
    this.#recount(line, () => this.#revisions.set(id, revision));
    if (act === undefined || isCompanion(act)) return;
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

/** The projection for those who only read it. */
export type ReadableLog = Omit<LogProjection, 'add'>;

/** Whether it goes and comes with another act: a note with its correction, a flag with the one it was set with. */
const isCompanion = (act: UndoableEntry): boolean => 'along' in act && act.along !== undefined;

const isRevision = (entry: Entry): entry is Revision => entry.type === 'retraction' || entry.type === 'restoration';

const addTo = <T>(lists: Map<string, readonly T[]>, key: string, value: T): void => {
  lists.set(key, [...(lists.get(key) ?? []), value]);
};
