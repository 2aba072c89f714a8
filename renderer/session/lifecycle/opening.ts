// Room: Opening and closing a project, its backups and its journal.

import { say } from '../../../shared/model/localizable.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { Failure } from '../../../shared/model/result.ts';
import { type Database, messageOf } from '../../storage/database.ts';
import { itemsByRow } from '../../storage/items.ts';
import { readEntries } from '../../storage/log.ts';
import { changeProject, readProject } from '../../storage/projects.ts';
import { readDesk } from '../../storage/saved-queues.ts';
import { writeSetting } from '../../storage/settings.ts';
import { latestSnapshot, readCurve } from '../../storage/snapshots.ts';
import { breathe } from '../../workers/rpc/yield.ts';
import { inForce } from '../../workers/snapshot.ts';
import { asCurve, asSnapshot } from '../../workers/stored-snapshot.ts';
import { announce } from '../acts/announce.ts';
import { absorb, announceFailure, figuresOf } from '../acts/commit.ts';
import { topUp } from '../acts/query-supply.ts';
import { startTraining } from '../acts/training.ts';
import { Room, ticketed } from '../open-project.ts';
import { queueOf } from '../state/queue.ts';
import { readableDesk, type StoredQuery } from '../state/saved-queue.ts';
import { closedState, type View } from '../state/state.ts';
import { keepBackups } from './backups.ts';
import { reconcile } from './journal.ts';

export const lastOpenedKey = 'project.last';

/** Opens a project where it was left; null when there is no such project, or it cannot be read. */
export const openRoom = async (database: Database, id: string, view: View): Promise<Room | null> => {
  view.set({ ...closedState, opening: true });
  const project = await readProject(database, id);
  if (!project) {
    view.set({ opening: false });
    return null;
  }
  const room = new Room(database, project, view);
  try {
    await fill(room, project);
  } catch (error) {
    room.close();
    view.set({ ...closedState, announcement: { says: 'failed', failure: openFailure(project, error) } });
    return null;
  }
  void prepare(room);
  return room;
};

const openFailure = ({ name }: Project, error: unknown): Failure => ({
  code: 'project.open',
  what: say`"${name}" could not be opened: ${messageOf(error)}.`,
  safe: say`Nothing was changed.`,
  remedy: say`Start Akin again; if that does not help, restore a backup of the project.`,
});

/** Reads what the first query needs, and nothing more, before it is shown. */
const fill = async (room: Room, project: Project): Promise<void> => {
  const { database, id, view } = room;
  const beside = Promise.all([readDesk(database, id), latestSnapshot(database, id), readCurve(database, id)]);
  // Heard of where it is awaited, even if reading the log fails first.
  beside.catch(() => undefined);
  for await (const entries of readEntries(database, id)) {
    for (const entry of entries) room.ledger.add(entry);
    await breathe();
  }
  const [left, snapshot, curve] = await beside;
  const desk = readableDesk(left);
  // What came back by an undo is asked whatever its kind.
  const asked = desk.queries.filter(({ query, why }) => query.kind === project.settings.ask || why === 'undone');
  const queue = await withItems(room, asked);
  room.skipped = desk.skipped.map(ticketed);
  view.set({ project });
  view.set({
    ...figuresOf(room),
    flagged: room.ledger.flagged(),
    snapshot: asSnapshot(snapshot),
    curve: asCurve(curve),
    opening: false,
  });
  room.show(queueOf(queue.map(ticketed)));
};

/** The queries whose items exist, these being in the cache. */
const withItems = async (room: Room, queries: readonly StoredQuery[]): Promise<readonly StoredQuery[]> => {
  const items = await itemsByRow(
    room.database,
    room.id,
    queries.flatMap(({ rows }) => [...rows]),
  );
  room.cache.add(items);
  const known = new Set(items.map(({ row }) => row));
  return queries.filter(({ rows }) => rows.every((row) => known.has(row)));
};

/** What may happen behind the first query: workers, the second copy of the log, the date. */
const prepare = async (room: Room): Promise<void> => {
  const { database, id, view } = room;
  try {
    repair(room).catch((error: unknown) => announceTrouble(room, error));
    await changeProject(database, id, { opened: Date.now() });
    await writeSetting(database, lastOpenedKey, id);
    await room.ready;
    const { snapshot } = view.get();
    if (snapshot) await room.sampler.call('useMetric', { metric: inForce(snapshot) });
    topUp(room);
    startTraining(room);
    keepBackups(room, (outcome) => {
      if (!outcome.ok) announceFailure(room, outcome.failure);
    });
  } catch (error) {
    announceTrouble(room, error);
  }
};

const announceTrouble = (room: Room, error: unknown): void => {
  if (room.closed) return;
  announceFailure(room, {
    code: 'project.prepare',
    what: say`The project could not be made ready: ${messageOf(error)}`,
    safe: say`Every judgement so far is saved.`,
    remedy: say`Close the project and open it again.`,
  });
};

/** Brings the database and the journal to the same state, and says so when something was missing. */
const repair = async (room: Room): Promise<void> => {
  // What the log holds now; later entries go to the journal after this, in the same chain.
  const known = room.ledger.entryIds();
  const repaired = await room.journal.run(() => reconcile(room.database, room.id, known));
  if (room.closed) return;
  if (!repaired.ok) {
    announceFailure(room, repaired.failure);
    return;
  }
  const { restored, rewritten } = repaired.value;
  if (restored.length + rewritten === 0) return;
  absorb(room, restored);
  const behind = restored.length > 0 ? 'database' : 'journal';
  announce(room, { says: 'repaired', count: restored.length || rewritten, behind });
};
