import { type ScreenName, useView } from '../frame/view.ts';
import { session } from '../session/index.ts';
import type { Session } from '../session/session.ts';
import type { Situation } from './command.ts';

type SessionPart = Pick<Session, 'project' | 'current' | 'canUndo' | 'canRedo' | 'training' | 'snapshot'>;

/** What the commands need to know, gathered apart from deciding on it. */
export const situationOf = (session: SessionPart, screen: ScreenName): Situation => ({
  project: session.project !== null,
  screen,
  asking: session.project !== null && screen === 'judge' ? (session.current?.query.kind ?? null) : null,
  itemKind: session.project?.itemKind ?? null,
  canUndo: session.canUndo,
  canRedo: session.canRedo,
  training: session.training.state === 'running',
  learned: session.snapshot !== null,
});

export const situationNow = (): Situation => situationOf(session(), useView.getState().screen);
