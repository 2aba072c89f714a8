import type { Database } from '../storage/database.ts';
import type { OpenProject } from './open-project.ts';

/** What there is one of in the window. */
export class AppState {
  #database: Database | null = null;
  #open: OpenProject | null = null;

  /** Null until storage is open. */
  get database(): Database | null {
    return this.#database;
  }

  /** The open project; there is at most one. */
  get open(): OpenProject | null {
    return this.#open;
  }

  storageOpened(database: Database): void {
    this.#database = database;
  }

  projectOpened(open: OpenProject | null): void {
    this.#open = open;
  }

  projectLeft(): void {
    this.#open = null;
  }
}

export const appState = new AppState();
