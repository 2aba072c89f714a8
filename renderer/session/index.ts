// Room: The judging session: the one open project, what can be done with it, and when it is on disk.

import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { done, type Outcome } from '../../shared/model/result.ts';
import { openDatabase } from '../storage/database.ts';
import { readProject, sweepPending } from '../storage/projects.ts';
import { readSetting } from '../storage/settings.ts';
import { createActions } from './actions.ts';
import { appState } from './app-state.ts';
import { backUpBeforeMigration } from './lifecycle/migrating.ts';
import { lastOpenedKey } from './lifecycle/opening.ts';
import { startServices } from './lifecycle/services.ts';
import type { Session } from './state/session.ts';
import { closedState } from './state/state.ts';

const store = createStore<Session>()((set, get) => ({
  ...closedState,
  ...createActions(appState, { get, set: (change) => set(change) }, startServices),
}));

/** The judging session, read through a selector: `useSession((session) => session.current)`. */
export const useSession = <T>(selector: (session: Session) => T): T => useStore(store, selector);

/** The session as it is now, for code that is no component (commands, keys). */
export const session = (): Session => store.getState();

export const subscribeToSession = store.subscribe;

/**
 * Opens the storage, sweeps away what interrupted imports left, and reopens the last project where it was left.
 * Resolves with that project's id, or null when there is none. A failure is also in the state as `trouble`.
 */
export const startSession = async (): Promise<Outcome<{ readonly reopened: string | null }>> => {
  const kept = await backUpBeforeMigration();
  const opened = kept.ok ? await openDatabase() : kept;
  if (!opened.ok) {
    store.setState({ trouble: opened.failure });
    return opened;
  }
  appState.storageOpened(opened.value);
  const last = await readSetting(opened.value, lastOpenedKey);
  const reopened = typeof last === 'string' && (await readProject(opened.value, last)) ? last : null;
  if (reopened !== null) await session().open(reopened);
  await sweepPending(opened.value);
  return done({ reopened });
};
