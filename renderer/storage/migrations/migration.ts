import type { Transaction } from 'dexie';

/** One numbered step. A step never changes once it has been released; a new need is a new step. */
export interface Migration {
  readonly version: number;
  /** Only the tables that change, in Dexie's index notation. */
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}
