import type { Item } from '../../shared/model/item.ts';
import type { Entry } from '../../shared/model/judgement.ts';
import type { Project, ProjectSettings } from '../../shared/model/project.ts';
import type { Outcome } from '../../shared/model/result.ts';
import type { Database } from '../storage/database.ts';
import { itemsByRow } from '../storage/items.ts';
import { commitEntries } from '../storage/log.ts';
import { changeProject } from '../storage/projects.ts';
import { saveQueue } from '../storage/saved-queues.ts';
import { saveSnapshot } from '../storage/snapshots.ts';
import type { CurvePoint, MetricSnapshot } from '../workers/metric-snapshot.ts';
import type { SavedQueue } from './asking/saved-queue.ts';
import { appendToJournal } from './lifecycle/journal.ts';

/** Where an open project is kept: everything that it writes, and the items that it reads again. */
export interface ProjectStore {
  /** One strict transaction: resolves when the entries, and with them where the expert is, are on disk. */
  commit(entries: readonly Entry[], queue: SavedQueue): Promise<void>;
  saveQueue(queue: SavedQueue): Promise<void>;
  /** The second copy, kept by the shell. */
  appendToJournal(entries: readonly Entry[]): Promise<Outcome<null>>;
  /** @param point null where the run makes no point of the learning curve. */
  saveSnapshot(snapshot: MetricSnapshot, point: CurvePoint | null): Promise<void>;
  saveSettings(settings: ProjectSettings): Promise<void>;
  itemsByRow(rows: readonly number[]): Promise<readonly Item[]>;
}

export const createStore = (database: Database, project: Project['id']): ProjectStore => ({
  commit: (entries, queue) => commitEntries(database, project, entries, queue),
  saveQueue: (queue) => saveQueue(database, project, queue),
  appendToJournal: (entries) => appendToJournal(project, entries),
  saveSnapshot: (snapshot, point) => saveSnapshot(database, snapshot, point),
  saveSettings: (settings) => changeProject(database, project, { settings }),
  itemsByRow: (rows) => itemsByRow(database, project, rows),
});
