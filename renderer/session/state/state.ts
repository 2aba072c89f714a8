// Room: What the screens see of the session, what the status region says when, and when learners are fitted.

import type { SessionState } from './session.ts';

/** How the machinery reads and changes what the screens see. */
export interface View {
  get(): SessionState;
  set(change: Partial<SessionState>): void;
}

/** Nothing is open. */
export const closedState: SessionState = {
  trouble: null,
  opening: false,
  project: null,
  current: null,
  upcoming: [],
  exhausted: false,
  counts: { total: 0, similar: 0, different: 0, unsure: 0, other: 0 },
  canUndo: false,
  canRedo: false,
  lastJudged: null,
  announcement: { says: 'nothing' },
  training: { state: 'idle' },
  snapshot: null,
  curve: [],
  recentTook: [],
  information: null,
  practice: null,
  flagged: [],
  revision: 0,
};
