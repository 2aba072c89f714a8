import type { Database } from '../storage/database.ts';
import type { Room } from './open-project.ts';

/** Holds the open project; there is at most one. */
export interface House {
  room: Room | null;
  /** Set once storage is open. */
  database: Database | null;
}

export const appState: House = { room: null, database: null };
