import type { Advice } from '../../../shared/evaluation/stopping/advice.ts';
import type { Answer, Flag, Judgement, Origin, Remark } from '../../../shared/model/judgement.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { Query } from '../../../shared/model/query.ts';
import type { Failure } from '../../../shared/model/result.ts';
import type { CurvePoint, MetricSnapshot } from '../../workers/metric-snapshot.ts';

/** A query waiting in the queue, with how it was chosen. */
export interface QueuedQuery {
  /** Unique within the session: an answer names it, so that no key press lands on another query. */
  readonly ticket: number;
  readonly query: Query;
  /** Item rows in the query's reading order. */
  readonly rows: readonly number[];
  readonly origin: Origin;
  /** Text key of the one-line reason for asking. */
  readonly why: string;
}

export type Training =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly learner: string; readonly fraction: number }
  | { readonly state: 'failed'; readonly failure: Failure };

export interface Counts {
  readonly total: number;
  readonly similar: number;
  readonly different: number;
  readonly unsure: number;
  readonly other: number;
}

/** What was done, said with how many judgements count now. A skip that is redone is `skipped` again. */
export type AnnouncementKind =
  | 'saved'
  /** The last answer of a practice round was saved. */
  | 'practised'
  | 'undone'
  | 'redone'
  | 'skipped'
  | 'unskipped'
  | 'noted'
  | 'unnoted'
  | 'renoted'
  | 'flagged'
  | 'putBack'
  /** An undo or redo has put a flagged item back, or has set it aside again. */
  | 'unflagged'
  | 'reflagged';

/** What the status region says; `saved` only ever after the strict commit, and after the journal unless that fails. */
export type Announcement =
  /** `items` is how many a flag was about. */
  | { readonly says: AnnouncementKind; readonly total: number; readonly items?: number }
  | { readonly says: 'refused-early' }
  /** One of the two copies of the log lacked so many entries, and has been brought up to the other. */
  | { readonly says: 'repaired'; readonly count: number; readonly behind: 'database' | 'journal' }
  | { readonly says: 'failed'; readonly failure: Failure }
  | { readonly says: 'nothing' };

/** One line of the Review screen. */
export interface ReviewRow {
  readonly judgement: Judgement;
  /** `standing` ones count; the others are kept as history. */
  readonly state: 'standing' | 'retracted' | 'replaced' | 'practice';
  readonly remark: Remark | null;
  /** P of the answer that was given, under the metric in force when it was asked; null when it was not known. */
  readonly agreement: number | null;
}

/** How fast one annotator judges; times over a minute count as being away and are left out. */
export interface Pace {
  readonly today: number;
  readonly inAll: number;
  readonly medianMs: number | null;
  /** Over the last ten minutes of work; null before there is any. */
  readonly perMinute: number | null;
}

/** A round of practice answers, which are kept but never counted. */
export interface Practice {
  readonly done: number;
  readonly of: number;
}

export interface SessionState {
  /** Why nothing can be opened (data from a newer version, a full disk); null when all is well. */
  readonly trouble: Failure | null;
  /** True from `open` until the project and its first query, if there is one, are in the state. */
  readonly opening: boolean;
  readonly project: Project | null;
  /** The query on screen; null while the first batch is drawn or when the pool is exhausted. */
  readonly current: QueuedQuery | null;
  /** The following ones, so that screens can prepare (decode images) ahead. */
  readonly upcoming: readonly QueuedQuery[];
  readonly exhausted: boolean;
  readonly counts: Counts;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Id of what the present annotator judged last, as far as it stands: notes go there. */
  readonly lastJudged: string | null;
  readonly announcement: Announcement;
  readonly training: Training;
  readonly snapshot: MetricSnapshot | null;
  readonly curve: readonly CurvePoint[];
  /** Milliseconds spent on each of the last standing judgements, newest last, idle ones left out. */
  readonly recentTook: readonly number[];
  /** The most bits that any query still promised when the last batch was drawn; null where the strategy does not know. */
  readonly information: number | null;
  readonly practice: Practice | null;
  /** Flags of the items that are out of the pool until they are looked at. */
  readonly flagged: readonly Flag[];
  /** Goes up with every entry of the log: tells a screen that shows judgements to ask for them again. */
  readonly revision: number;
}

/** What the screens may do. Each resolves when the change is on disk (strict commit), not before. */
export interface SessionActions {
  open(project: string): Promise<void>;
  close(): Promise<void>;
  /**
   * To be called once the query with this ticket has been painted; `at` is a `performance.now()` time. Answers
   * pressed before it, or less than 100 ms after it, are refused: nobody can have looked.
   */
  shown(ticket: number, at: number): void;
  /**
   * Answers the query with this ticket; ignored when another is on screen. Moves on at once, acknowledges after the
   * commit. `pressedAt` is the `timeStamp` of the key or mouse event; now when left out.
   */
  answer(ticket: number, answer: Answer, pressedAt?: number): Promise<void>;
  /** Puts the query with this ticket aside; refused and ignored as `answer` is. */
  skip(ticket: number, pressedAt?: number): Promise<void>;
  /** Takes back, or does again, what the present annotator did last: an answer, a skip, a note or a flag. */
  undo(): Promise<void>;
  redo(): Promise<void>;
  updateSettings(change: Partial<Project['settings']>): Promise<void>;
  /** Fits all learners whose input exists, now. */
  refit(): Promise<void>;
  cancelTraining(): void;
  /** All judgements, newest first, history included. */
  review(): readonly ReviewRow[];
  /** May the expert stop? Worked out beside the screens; null without a project, or once `signal` is raised. */
  advise(signal: AbortSignal): Promise<Advice | null>;
  /** Ids of the judgements that contradict others. */
  contradicting(): Promise<ReadonlySet<string>>;
  /** One of them; null when there is none with this id. */
  reviewed(judgement: string): ReviewRow | null;
  /**
   * Changes a judgement's answer; the earlier one is kept as history and no longer counts. Its note and tags go along
   * unless there are new ones. Resolves with the id of the judgement that counts now, null when nothing was changed.
   */
  correct(judgement: string, answer: Answer, remark?: Pick<Remark, 'note' | 'tags'>): Promise<string | null>;
  /** Retracts or restores any one judgement. */
  withdraw(judgement: string): Promise<void>;
  restore(judgement: string): Promise<void>;
  remark(judgement: string, note: string, tags: readonly string[]): Promise<void>;
  /** Takes items out of the pool (`bad`) or puts them back: one act, undone as one. */
  flag(items: readonly string[], bad: boolean, note: string): Promise<void>;
  /** The next `of` answers are practice. */
  startPractice(of: number): void;
  endPractice(): void;
  /** Pace of the present annotator. */
  pace(): Pace;
  /** Names that have judged in this project, the present one first. */
  annotators(): readonly string[];
}

export type Session = SessionState & SessionActions;
