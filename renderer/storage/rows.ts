import type { StoredEntry } from '../../shared/model/entry.ts';
import type { Item } from '../../shared/model/item.ts';
import type { Project } from '../../shared/model/project.ts';

/** What the tables hold. Large things are cut into pages, so that no read or write is one long task. */

export interface ProjectRow extends Project {
  /** `pending` while an import is under way: such a project is never shown, and swept away at the next start. */
  readonly state: 'pending' | 'ready';
}

/** `itemsPerPage` consecutive items: one record a page is far faster to import than one a row (docs/decisions/0012). */
export interface ItemPage {
  readonly project: string;
  readonly page: number;
  readonly items: readonly Item[];
}

/** Ids of `idsPerPage` consecutive rows, for the workers' map from id to row. */
export interface IdPage {
  readonly project: string;
  readonly page: number;
  readonly ids: readonly string[];
}

/** Consecutive rows of the raw feature matrix, row-major. */
export interface FeaturePage {
  readonly project: string;
  readonly page: number;
  readonly columns: number;
  readonly values: Float64Array;
}

export interface BlobRow {
  readonly project: string;
  readonly key: string;
  readonly blob: Blob;
}

export interface LogRow {
  /** Order of commitment; given by the database. */
  readonly sequence?: number;
  readonly id: string;
  readonly project: string;
  readonly entry: StoredEntry;
}

export interface SnapshotRow<Snapshot> {
  readonly id: string;
  readonly project: string;
  readonly at: number;
  readonly snapshot: Snapshot;
}

export interface CurveRow<Point> {
  readonly project: string;
  readonly at: number;
  readonly point: Point;
}

/** Where the expert left a project: what is needed to show the same query again at once. */
export interface DeskRow<Desk> {
  readonly project: string;
  readonly desk: Desk;
}

export interface SettingRow {
  readonly key: string;
  readonly value: unknown;
}

export const itemsPerPage = 64;
export const idsPerPage = 8192;
