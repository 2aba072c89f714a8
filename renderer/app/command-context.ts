import type { Situation } from '../commands/command.ts';
import { matrixState } from '../metric/options/takesMatrix.ts';
import { session } from '../session/index.ts';
import type { Session } from '../session/state/session.ts';
import { type Surroundings, surroundingsNow } from './ui-context.ts';

type SessionPart = Pick<
  Session,
  'project' | 'current' | 'canUndo' | 'canRedo' | 'lastJudged' | 'training' | 'snapshot' | 'reviewed'
>;

/** What the commands need to know, gathered apart from deciding on it. */
export const situationOf = (session: SessionPart, around: Surroundings): Situation => {
  const { screen, subject, itemId } = around;
  const project = session.project !== null;
  const current = project && screen === 'judge' ? session.current : null;
  return {
    project,
    screen,
    page: project ? null : around.firstPage,
    asking: current?.query.kind ?? null,
    choosingStrength: current !== null && around.strengthFor === current.ticket,
    picked: current?.query.kind === 'grid' && around.picksFor === current.ticket && around.picks === current.query.pick,
    itemKind: session.project?.itemKind ?? null,
    item: project && itemId !== null && (screen === 'items' || screen === 'explore'),
    chosenProject: project || subject.project !== null,
    judgement:
      project && screen === 'review' && subject.judgement !== null ? session.reviewed(subject.judgement) : null,
    backup: project && screen === 'settings' && subject.backup !== null,
    judged: session.lastJudged !== null,
    canUndo: session.canUndo,
    canRedo: session.canRedo,
    training: session.training.state === 'running',
    learned: session.snapshot !== null,
    working: around.working,
    matrix: session.snapshot === null || session.project === null ? 'none' : matrixState(session.project),
  };
};

export const situationNow = (): Situation => situationOf(session(), surroundingsNow());
