// Room: Opening and closing a project, its backups and its journal.

import { say } from '../../../shared/model/localizable.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { Failure } from '../../../shared/model/result.ts';
import { type Database, messageOf } from '../../storage/database.ts';
import { readEntries } from '../../storage/log.ts';
import { changeProject, readProject } from '../../storage/projects.ts';
import { readQueue } from '../../storage/saved-queues.ts';
import { writeSetting } from '../../storage/settings.ts';
import { latestSnapshot, readCurve } from '../../storage/snapshots.ts';
import { yieldToEventLoop } from '../../workers/rpc/yield.ts';
import { inForce } from '../../workers/snapshot.ts';
import { startSampler } from '../../workers/start.ts';
import { asCurve, asSnapshot } from '../../workers/stored-snapshot.ts';
import { Trainer } from '../../workers/trainer/trainer-client.ts';
import { applyCommitted, figuresOf } from '../acts/commit.ts';
import { fitMetric } from '../acts/training.ts';
import { OpenProject, type ProjectServices } from '../open-project.ts';
import { createStore } from '../project-store.ts';
import { ticketed } from '../state/asking.ts';
import { systemClock } from '../state/clock.ts';
import { ItemCache } from '../state/item-cache.ts';
import { queueOf } from '../state/queue.ts';
import { readableQueue, type StoredQuery } from '../state/saved-queue.ts';
import { closedState, type View } from '../state/state.ts';
import { keepBackups } from './backups.ts';
import { reconcile } from './journal.ts';

export const lastOpenedKey = 'project.last';

/** The real services: the browser's database, workers of their own, the system's clock. */
const servicesOf = (database: Database, id: string): ProjectServices => ({
  store: createStore(database, id),
  cache: new ItemCache(database, id),
  sampler: startSampler(),
  trainer: new Trainer(id),
  clock: systemClock,
  fitMetric,
});

/** Opens a project where it was left; null when there is no such project, or it cannot be read. */
export const openProject = async (database: Database, id: string, view: View): Promise<OpenProject | null> => {
  view.set({ ...closedState, opening: true });
  const project = await readProject(database, id);
  if (!project) {
    view.set({ opening: false });
    return null;
  }
  const open = new OpenProject(id, view, servicesOf(database, id));
  try {
    await fill(open, database, project);
  } catch (error) {
    open.close();
    view.set({ ...closedState, announcement: { says: 'failed', failure: openFailure(project, error) } });
    return null;
  }
  void prepare(open, database);
  return open;
};

const openFailure = ({ name }: Project, error: unknown): Failure => ({
  code: 'project.open',
  what: say`"${name}" could not be opened: ${messageOf(error)}.`,
  safe: say`Nothing was changed.`,
  remedy: say`Start Akin again; if that does not help, restore a backup of the project.`,
});

/** Reads what the first query needs, and nothing more, before it is shown. */
const fill = async (open: OpenProject, database: Database, project: Project): Promise<void> => {
  const { id, view, log, asking } = open;
  const beside = Promise.all([readQueue(database, id), latestSnapshot(database, id), readCurve(database, id)]);
  // Heard of where it is awaited, even if reading the log fails first.
  beside.catch(() => undefined);
  for await (const entries of readEntries(database, id)) {
    for (const entry of entries) log.projection.add(entry);
    await yieldToEventLoop();
  }
  const [left, snapshot, curve] = await beside;
  const saved = readableQueue(left);
  // What came back by an undo is asked whatever its kind.
  const asked = saved.queries.filter(({ query, why }) => query.kind === project.settings.ask || why === 'undone');
  const queue = await withItems(open, asked);
  asking.setPutAside(saved.skipped.map(ticketed));
  view.set({ project });
  view.set({
    ...figuresOf(open),
    flagged: log.projection.flagged(),
    snapshot: asSnapshot(snapshot),
    curve: asCurve(curve),
    opening: false,
  });
  asking.show(queueOf(queue.map(ticketed)));
};

/** The queries whose items exist, these being in the cache. */
const withItems = async (
  { store, cache }: OpenProject,
  queries: readonly StoredQuery[],
): Promise<readonly StoredQuery[]> => {
  const items = await store.itemsByRow(queries.flatMap(({ rows }) => [...rows]));
  cache.add(items);
  const known = new Set(items.map(({ row }) => row));
  return queries.filter(({ rows }) => rows.every((row) => known.has(row)));
};

/** What may happen behind the first query: workers, the second copy of the log, the date. */
const prepare = async (open: OpenProject, database: Database): Promise<void> => {
  const { id, view, sampler, supply, training, statusLine } = open;
  try {
    repair(open, database).catch((error: unknown) => announceTrouble(open, error));
    await changeProject(database, id, { opened: Date.now() });
    await writeSetting(database, lastOpenedKey, id);
    await open.ready;
    const { snapshot, curve } = view.get();
    if (snapshot) await sampler.call('useMetric', { metric: inForce(snapshot) });
    supply.refill();
    // The trainer remembers what the last thorough run said, as long as its metric is kept.
    training.start(snapshot?.judgements ?? null, curve.at(-1)?.judgements ?? 0);
    keepBackups(open, database, (outcome) => {
      if (!outcome.ok) statusLine.fail(outcome.failure);
    });
  } catch (error) {
    announceTrouble(open, error);
  }
};

const announceTrouble = (open: OpenProject, error: unknown): void => {
  if (open.closed) return;
  open.statusLine.fail({
    code: 'project.prepare',
    what: say`The project could not be made ready: ${messageOf(error)}`,
    safe: say`Every judgement so far is saved.`,
    remedy: say`Close the project and open it again.`,
  });
};

/** Brings the database and the journal to the same state, and says so when something was missing. */
const repair = async (open: OpenProject, database: Database): Promise<void> => {
  // What the log holds now; later entries go to the journal after this, in the same chain.
  const known = open.log.projection.entryIds();
  const repaired = await open.log.inJournalOrder(() => reconcile(database, open.id, known));
  if (open.closed) return;
  if (!repaired.ok) {
    open.statusLine.fail(repaired.failure);
    return;
  }
  const { restored, rewritten } = repaired.value;
  if (restored.length + rewritten === 0) return;
  applyCommitted(open, restored);
  const behind = restored.length > 0 ? 'database' : 'journal';
  open.statusLine.say({ says: 'repaired', count: restored.length || rewritten, behind });
};
