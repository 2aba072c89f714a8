import type { Database } from '../storage/database.ts';
import type { OpenProject } from './open-project.ts';

/** What there is one of in the window. */
export interface AppState {
  /** The open project; there is at most one. */
  open: OpenProject | null;
  /** Set once storage is open. */
  database: Database | null;
}

export const appState: AppState = { open: null, database: null };
