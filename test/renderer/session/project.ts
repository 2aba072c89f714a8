import { fitMetric } from '../../../renderer/session/acts/training.ts';
import { emptySavedQueue, type SavedQueue } from '../../../renderer/session/asking/saved-queue.ts';
import { OpenProject, type ProjectServices } from '../../../renderer/session/open-project.ts';
import type { ProjectStore } from '../../../renderer/session/project-store.ts';
import type { Announcement, SessionState } from '../../../renderer/session/state/session.ts';
import { closedState } from '../../../renderer/session/state/state.ts';
import type { CurvePoint, MetricSnapshot } from '../../../renderer/workers/metric-snapshot.ts';
import type { DrawReply, DrawRequest } from '../../../renderer/workers/sampler/sampler-api.ts';
import type { TrainInput, TrainOutput } from '../../../renderer/workers/trainer/trainer-api.ts';
import type { Item } from '../../../shared/model/item.ts';
import type { Entry } from '../../../shared/model/judgement.ts';
import type { Sentence } from '../../../shared/model/localizable.ts';
import { defaultSettings, type Project, type ProjectSettings } from '../../../shared/model/project.ts';
import { itemsOf } from '../../../shared/model/query.ts';
import { done, type Outcome } from '../../../shared/model/result.ts';
import { ManualClock } from './manual-clock.ts';
import { origin, pair } from './samples.ts';

/**
 * A store in memory that fails, or takes its time, on demand. The real one needs a browser: it is tested there
 * (test/e2e/storage), and nothing here says how it writes.
 */
export class MemoryStore implements ProjectStore {
  readonly log: Entry[] = [];
  readonly journal: Entry[] = [];
  queue: SavedQueue = emptySavedQueue;
  /** What the next commits reject with, first one first; null lets one through. */
  readonly commitFailures: (Error | null)[] = [];
  /** What a commit waits for. */
  gate: Promise<unknown> = Promise.resolve();
  /** What the journal answers. */
  journalled: () => Promise<Outcome<null>> = async () => done(null);
  readonly snapshots: { readonly snapshot: MetricSnapshot; readonly point: CurvePoint | null }[] = [];
  /** What saving a metric waits for; a rejection fails it. */
  snapshotGate: Promise<unknown> = Promise.resolve();
  settings: ProjectSettings | null = null;

  async commit(entries: readonly Entry[], queue: SavedQueue): Promise<void> {
    await this.gate;
    const failure = this.commitFailures.shift();
    if (failure) throw failure;
    this.log.push(...entries);
    this.queue = structuredClone(queue);
  }

  async saveQueue(queue: SavedQueue): Promise<void> {
    this.queue = structuredClone(queue);
  }

  async appendToJournal(entries: readonly Entry[]): Promise<Outcome<null>> {
    const outcome = await this.journalled();
    if (outcome.ok) this.journal.push(...entries);
    return outcome;
  }

  async saveSnapshot(snapshot: MetricSnapshot, point: CurvePoint | null): Promise<void> {
    await this.snapshotGate;
    this.snapshots.push({ snapshot, point });
  }

  async saveSettings(settings: ProjectSettings): Promise<void> {
    this.settings = settings;
  }

  async itemsByRow(rows: readonly number[]): Promise<readonly Item[]> {
    return rows.map((row) => item(`i${row}`));
  }
}

/** An item whose id is its row with an i in front. */
export const item = (id: string): Item => ({
  id,
  row: Number(id.slice(1)),
  content: { kind: 'text', text: id },
});

/** A draw that waits for the test to answer it. */
export interface PendingDraw {
  readonly request: DrawRequest;
  readonly signal: AbortSignal | undefined;
  answer(reply: Partial<DrawReply>): void;
  fail(error: Error): void;
}

const nothing: DrawReply = { queries: [], items: [], information: null };

/** A sampler that draws only when the test says what. */
export const fakeSampler = () => {
  const draws: PendingDraw[] = [];
  const calls: string[] = [];
  const sampler = {
    call: (name: string, input: unknown, options?: { readonly signal?: AbortSignal }): Promise<unknown> => {
      calls.push(name);
      if (name === 'items') return Promise.resolve((input as { readonly ids: readonly string[] }).ids.map(item));
      if (name !== 'draw') return Promise.resolve(null);
      return new Promise((resolve, reject) => {
        draws.push({
          request: input as DrawRequest,
          signal: options?.signal,
          answer: (reply) => resolve({ ...nothing, ...reply }),
          fail: reject,
        });
      });
    },
    terminate: () => calls.push('terminate'),
    // Its replies are typed by each test: of the real one's calls only these are reached.
  } as unknown as ProjectServices['sampler'];
  return { sampler, draws, calls };
};

export interface PendingFit {
  readonly input: TrainInput;
  readonly signal: AbortSignal;
  tell(fraction: number, learner: Sentence): void;
  end(outcome: Outcome<TrainOutput>): void;
  break(error: Error): void;
}

/** A trainer that fits only when the test says what came of it. */
export const fakeTrainer = () => {
  const fits: PendingFit[] = [];
  const appended: Entry[] = [];
  const trainer: ProjectServices['trainer'] = {
    append: (entries) => void appended.push(...entries),
    train: (input, { signal, onProgress }) =>
      new Promise((end, reject) => {
        fits.push({
          input,
          signal: signal ?? new AbortController().signal,
          tell: (fraction, learner) => onProgress?.(fraction, learner),
          end,
          break: reject,
        });
      }),
    stop: () => undefined,
  };
  return { trainer, fits, appended };
};

const model: Project = {
  id: 'p',
  name: 'Project',
  created: 0,
  opened: 0,
  itemKind: 'text',
  itemCount: 100,
  columns: [],
  features: [],
  notes: [],
  attribution: null,
  seed: 1,
  settings: { ...defaultSettings, annotator: 'ann' },
};

/** Pairs of items i0, i1, i2, … */
export const pairs = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => ({
    query: pair(`i${from + 2 * i}`, `i${from + 2 * i + 1}`),
    rows: [from + 2 * i, from + 2 * i + 1],
    origin,
    why: 'random',
  }));

/** A project opened on a queue of pairs, its first query painted long ago, over parts that do as the test says. */
export const openOn = (queries = 30) => {
  const said: Announcement[] = [];
  let state: SessionState = { ...closedState, project: model };
  const view = {
    get: () => state,
    set: (change: Partial<SessionState>) => {
      state = { ...state, ...change };
      if (change.announcement) said.push(change.announcement);
    },
  };
  const store = new MemoryStore();
  const { sampler, draws, calls } = fakeSampler();
  const { trainer, fits, appended } = fakeTrainer();
  const items = new Map<string, Item>();
  const cache: ProjectServices['cache'] = {
    add: (more) => {
      for (const one of more) items.set(one.id, one);
    },
    get: (id) => items.get(id) ?? null,
    missing: (ids) => ids.filter((id) => !items.has(id)),
    follow: async () => undefined,
    clear: () => items.clear(),
    url: async () => '',
    isLarge: () => false,
  };
  const clock = new ManualClock();
  const open = new OpenProject('p', view, { store, cache, sampler, trainer, clock, fitMetric });
  const first = pairs(queries);
  for (const { query } of first) cache.add(itemsOf(query).map(item));
  open.asking.resume(first, []);
  /** Paints the query on screen, and lets it be seen for long enough. */
  const look = (): number => {
    const ticket = open.asking.queue.current?.ticket ?? -1;
    open.asking.painted(ticket, clock.elapsed());
    clock.advance(200);
    return ticket;
  };
  const current = () => open.asking.queue.current;
  return { open, store, draws, calls, fits, appended, said, clock, look, current, state: () => state };
};

/** Lets everything that waits for a promise go on. */
export const settled = async (): Promise<void> => {
  for (let i = 0; i < 50; i++) await Promise.resolve();
};
