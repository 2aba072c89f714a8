import { shallow } from 'zustand/shallow';
import type { CommandContext } from '../commands/command.ts';
import { commandContext, useCommandContext } from '../commands/context-store.ts';
import { matrixState } from '../metric/options/takesMatrix.ts';
import { session, subscribeToSession } from '../session/index.ts';
import type { Session } from '../session/state/session.ts';
import { type UiContext, uiContext, watchUiContext } from './ui-context.ts';

type SessionPart = Pick<
  Session,
  'project' | 'current' | 'canUndo' | 'canRedo' | 'lastJudged' | 'training' | 'snapshot' | 'reviewed'
>;

/** What the commands need to know, gathered apart from deciding on it. */
export const contextOf = (session: SessionPart, around: UiContext): CommandContext => {
  const { screen, selection, itemId } = around;
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
    chosenProject: project || selection.project !== null,
    judgement:
      project && screen === 'review' && selection.judgement !== null ? session.reviewed(selection.judgement) : null,
    backup: project && screen === 'settings' && selection.backup !== null,
    judged: session.lastJudged !== null,
    canUndo: session.canUndo,
    canRedo: session.canRedo,
    training: session.training.state === 'running',
    learned: session.snapshot !== null,
    working: around.working,
    matrix: session.snapshot === null || session.project === null ? 'none' : matrixState(session.project),
  };
};

/** Keeps what the commands know current: a key press must never be judged by what was there before the last change. */
export const keepCommandContext = (): void => {
  const update = (): void => {
    const context = contextOf(session(), uiContext());
    if (!shallow(context, commandContext())) useCommandContext.setState(context, true);
  };
  subscribeToSession(update);
  watchUiContext(update);
  update();
};
