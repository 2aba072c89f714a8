// Room: The browser’s database: the only place that knows Dexie. Writes that matter are strict.

import { Dexie, type Table } from 'dexie';
import { say } from '../../shared/model/localizable.ts';
import { done, failed, type Outcome } from '../../shared/model/result.ts';
import { currentVersion, migrations } from './migrations/all.ts';
import type {
  BlobRow,
  CurveRow,
  DeskRow,
  FeaturePage,
  IdPage,
  ItemPage,
  LogRow,
  ProjectRow,
  SettingRow,
  SnapshotRow,
} from './rows.ts';
import { observeOnly } from './watched.ts';

export const databaseName = 'akin';

/** Dexie multiplies its version numbers by ten, to leave room between them. */
const versionFactor = 10;

/** The list of projects is shown live, whichever thread changes it. */
const observed: ReadonlySet<string> = new Set(['projects']);

export class Database extends Dexie {
  declare readonly projects: Table<ProjectRow, string>;
  declare readonly items: Table<ItemPage, [string, number]>;
  declare readonly ids: Table<IdPage, [string, number]>;
  declare readonly features: Table<FeaturePage, [string, number]>;
  declare readonly blobs: Table<BlobRow, [string, string]>;
  declare readonly log: Table<LogRow, number>;
  declare readonly snapshots: Table<SnapshotRow<unknown>, string>;
  declare readonly curve: Table<CurveRow<unknown>, [string, number]>;
  declare readonly desks: Table<DeskRow<unknown>, string>;
  declare readonly settings: Table<SettingRow, string>;

  constructor(name = databaseName, upTo = currentVersion) {
    // Strict: a transaction is complete only once the operating system has flushed it. The browser's default may
    // lose the last seconds in a power cut, and a judgement is acknowledged on completion.
    super(name, { chromeTransactionDurability: 'strict' });
    observeOnly(this, observed);
    for (const { version, stores, upgrade } of migrations) {
      if (version > upTo) continue;
      const step = this.version(version).stores({ ...stores });
      if (upgrade) step.upgrade(upgrade);
    }
  }
}

/** The version of the data on disk; null when there is none yet. */
export const storedVersion = async (name = databaseName): Promise<number | null> => {
  const found = (await indexedDB.databases()).find((database) => database.name === name);
  return found?.version === undefined ? null : found.version / versionFactor;
};

/**
 * Opens the database, migrating older data. Data from a newer Akin is refused: opening it with older code would
 * have to guess what the new fields mean.
 */
export const openDatabase = async (name = databaseName): Promise<Outcome<Database>> => {
  const version = await storedVersion(name);
  if (version !== null && version > currentVersion) {
    return failed(
      'storage.newer',
      say`The data here was written by a newer Akin (data version ${version}; this one knows ${currentVersion}).`,
      {
        safe: say`Nothing was changed.`,
        remedy: say`Open it with the newer Akin.`,
      },
    );
  }
  const database = new Database(name);
  try {
    await database.open();
    return done(database);
  } catch (error) {
    database.close();
    return failed('storage.open', say`The database could not be opened: ${messageOf(error)}.`, {
      safe: say`What was saved is still on disk.`,
      remedy: say`Close other copies of Akin, check that the disk is not full, and start again.`,
    });
  }
};

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
