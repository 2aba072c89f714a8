import type { Query } from './query.ts';

/** How strongly a pair was called similar or different: 1 barely, 5 beyond doubt. */
export type Strength = 1 | 2 | 3 | 4 | 5;

export type Answer =
  | { readonly is: 'similar' | 'different'; readonly strength?: Strength }
  | { readonly is: 'left' | 'right' }
  | { readonly is: 'odd'; readonly item: string }
  | { readonly is: 'chosen'; readonly items: readonly string[] }
  | { readonly is: 'unsure' };

/** How a query came to be asked: kept for unbiased estimates and for reproducing a run. */
export interface Origin {
  readonly strategy: string;
  /** The strategy's own score, higher is asked sooner; null where it has none. */
  readonly score: number | null;
  /** Probability with which this query was drawn from the pool of its batch; null if it cannot be known. */
  readonly probability: number | null;
  /** Drawn at random to measure accuracy, never to choose queries. */
  readonly audit: boolean;
  /** Snapshot id of the metric the query was chosen under; null before the first fit. */
  readonly metric: string | null;
  /** P(similar), or P(left is closer), that the metric gave before the answer was known. */
  readonly predicted: number | null;
  /** Judgement id that this query asks again, sides swapped, to measure consistency. */
  readonly repeats: string | null;
}

/** The answer with who, when, how long, to which query and how that query was chosen. Never changed once written. */
export interface Judgement {
  readonly type: 'judgement';
  readonly id: string;
  readonly project: string;
  readonly query: Query;
  readonly answer: Answer;
  readonly annotator: string;
  /** Milliseconds since 1970, when the answer was given. */
  readonly at: number;
  /** Milliseconds from the query being painted to the answer. */
  readonly took: number;
  readonly origin: Origin;
  /** A practice answer is kept but never counted, learned from or exported as truth. */
  readonly practice: boolean;
  /** The judgement this one corrects (review screen); the corrected one no longer counts. */
  readonly replaces: string | null;
}

/**
 * A query put aside without an answer, to come back once the pool has nothing else. Never learned from or counted; in
 * the log so that undo and redo know of it, in order, over restarts.
 */
export interface Skip {
  readonly type: 'skip';
  readonly id: string;
  readonly project: string;
  readonly query: Query;
  readonly annotator: string;
  readonly at: number;
  /** Milliseconds from the query being painted to its being put aside. */
  readonly took: number;
  readonly origin: Origin;
}

/** Undo is a retraction; redo is a restoration. Both are entries of their own, with their time. */
export interface Revision {
  readonly type: 'retraction' | 'restoration';
  readonly id: string;
  readonly project: string;
  /** Id of the judgement, skip, remark or flag that no longer counts or counts again. On disk it is called `judgement`. */
  readonly target: string;
  readonly annotator: string;
  readonly at: number;
}

/** A note and tags on a judgement; the latest remark on a judgement stands, those taken back left out. */
export interface Remark {
  readonly type: 'remark';
  readonly id: string;
  readonly project: string;
  readonly judgement: string;
  readonly annotator: string;
  readonly at: number;
  readonly note: string;
  readonly tags: readonly string[];
  /** Written in one act with the correction that it is on: undone and redone with that, never on its own. */
  readonly along?: true;
}

/**
 * "Bad item": takes an item out of the pool until it is looked at, or puts it back; the latest flag on an item stands,
 * those taken back left out.
 */
export interface Flag {
  readonly type: 'flag';
  readonly id: string;
  readonly project: string;
  readonly item: string;
  readonly bad: boolean;
  readonly note: string;
  readonly annotator: string;
  readonly at: number;
  /** Id of the flag of another item that it was set with in one act: undone and redone with that, never on its own. */
  readonly along?: string;
}

/** Id of the entry whose revisions decide whether a flag or a remark is taken back: its own, unless it goes along. */
export const revisedAs = (entry: Flag | Remark): string =>
  entry.type === 'flag' && entry.along !== undefined ? entry.along : entry.id;

/** One line of a project's append-only log: what IndexedDB and the journal both hold. */
export type Entry = Judgement | Skip | Revision | Remark | Flag;

/**
 * The judgements that count: neither retracted (the latest revision decides) nor replaced by a standing
 * correction, be it a correction of a correction, in order of answering. Practice answers are left out.
 * Entries may come in any order and more than once, so that merged logs give one result.
 */
export const standingJudgements = (entries: Iterable<Entry>): readonly Judgement[] => {
  const judgements = new Map<string, Judgement>();
  const revisions = new Map<string, Revision>();
  for (const entry of entries) {
    if (entry.type === 'judgement') judgements.set(entry.id, entry);
    else noteRevision(revisions, entry);
  }
  const stands = (id: string): boolean => revisions.get(id)?.type !== 'retraction';
  const replaced = new Set<string>();
  for (const { id, replaces } of judgements.values()) {
    if (!stands(id)) continue;
    // What is in the set already has all that it replaced in there too: a circle in a foreign log ends here.
    for (let at = replaces; at !== null && !replaced.has(at); at = judgements.get(at)?.replaces ?? null)
      replaced.add(at);
  }
  return [...judgements.values()]
    .filter(({ id, practice }) => !practice && stands(id) && !replaced.has(id))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
};

const isOf = <T extends Entry>(entry: Entry, type: T['type']): entry is T => entry.type === type;

/** Of each thing's entries the latest that is not taken back. Entries may come in any order and more than once. */
const latestStanding = <T extends Flag | Remark>(
  entries: Iterable<Entry>,
  type: T['type'],
  thingOf: (entry: T) => string,
): ReadonlyMap<string, T> => {
  const found: T[] = [];
  const revisions = new Map<string, Revision>();
  for (const entry of entries) {
    if (isOf<T>(entry, type)) found.push(entry);
    else noteRevision(revisions, entry);
  }
  const standing = new Map<string, T>();
  for (const entry of found) {
    if (revisions.get(revisedAs(entry))?.type === 'retraction') continue;
    const known = standing.get(thingOf(entry));
    if (!known || isLater(entry, known)) standing.set(thingOf(entry), entry);
  }
  return standing;
};

/** The flags in force, by item. */
export const standingFlags = (entries: Iterable<Entry>): ReadonlyMap<string, Flag> =>
  latestStanding<Flag>(entries, 'flag', ({ item }) => item);

/** The notes and tags in force, by judgement. */
export const standingRemarks = (entries: Iterable<Entry>): ReadonlyMap<string, Remark> =>
  latestStanding<Remark>(entries, 'remark', ({ judgement }) => judgement);

/** Of two entries the later decides; of two in the same millisecond one does, the same one in every order. */
export const isLater = (a: { at: number; id: string }, b: { at: number; id: string }): boolean =>
  a.at > b.at || (a.at === b.at && a.id > b.id);

/** Keeps the latest revision of each act. */
const noteRevision = (revisions: Map<string, Revision>, entry: Entry): void => {
  if (entry.type !== 'retraction' && entry.type !== 'restoration') return;
  const known = revisions.get(entry.target);
  if (!known || isLater(entry, known)) revisions.set(entry.target, entry);
};
