import { adviseOn, contradictingIn } from './acts/advising.ts';
import { answerQuery, skipQuery } from './acts/answering.ts';
import { flagItems } from './acts/flagging.ts';
import { startPractice } from './acts/practice.ts';
import { remarkOn } from './acts/remarks.ts';
import { correctJudgement, reviewRow, reviewRows } from './acts/reviewing.ts';
import { changeSettings } from './acts/settings.ts';
import { redoLast, reviseOne, undoLast } from './acts/undoing.ts';
import type { AppState } from './app-state.ts';
import { openProject, type StartServices } from './lifecycle/opening.ts';
import { annotatorsOf, paceOf } from './log/figures.ts';
import { SerialQueue } from './log/serial-queue.ts';
import type { OpenProject } from './open-project.ts';
import type { SessionActions } from './state/session.ts';
import { closedState, type View } from './state/state.ts';

const noPace = { today: 0, inAll: 0, medianMs: null, perMinute: null };

/** Waits until everything answered is on disk, then lets the project go. */
const leave = async (app: AppState, view: View): Promise<void> => {
  const { open } = app;
  if (!open) return;
  app.projectLeft();
  await open.log.settled();
  open.close();
  view.set(closedState);
};

/** @param start what a project is opened with. */
export const createActions = (app: AppState, view: View, start: StartServices): SessionActions => {
  /** What an act comes to when a project is open, else `otherwise`. */
  const ifOpen = <T>(otherwise: T, act: (open: OpenProject) => T): T => (app.open ? act(app.open) : otherwise);
  const acting = (act: (open: OpenProject) => Promise<void>): Promise<void> => ifOpen(Promise.resolve(), act);
  // One after the other: a project is whole before the next one is opened or it is closed.
  const transitions = new SerialQueue();
  return {
    open: (id) =>
      transitions.run(async () => {
        await leave(app, view);
        if (app.database) app.projectOpened(await openProject(app.database, id, view, start));
      }),
    close: () => transitions.run(() => leave(app, view)),
    shown: (ticket, at) => app.open?.asking.painted(ticket, at),
    answer: (ticket, answer, pressedAt) => acting((open) => answerQuery(open, ticket, answer, pressedAt)),
    skip: (ticket, pressedAt) => acting((open) => skipQuery(open, ticket, pressedAt)),
    undo: () => acting(undoLast),
    redo: () => acting(redoLast),
    updateSettings: (change) => acting((open) => changeSettings(open, change)),
    refit: () => acting((open) => open.training.refit()),
    cancelTraining: () => app.open?.training.cancel(),
    review: () => ifOpen([], reviewRows),
    advise: async (signal) => ifOpen(null, (open) => adviseOn(open, signal)),
    contradicting: () => ifOpen<Promise<ReadonlySet<string>>>(Promise.resolve(new Set()), contradictingIn),
    reviewed: (judgement) => ifOpen(null, (open) => reviewRow(open, judgement)),
    correct: async (judgement, answer, remark) =>
      ifOpen(null, (open) => correctJudgement(open, judgement, answer, remark ?? null)),
    withdraw: (judgement) => acting((open) => reviseOne(open, 'retraction', judgement)),
    restore: (judgement) => acting((open) => reviseOne(open, 'restoration', judgement)),
    remark: (judgement, note, tags) => acting((open) => remarkOn(open, judgement, { note, tags })),
    flag: (items, bad, note) => acting((open) => flagItems(open, items, { bad, note })),
    startPractice: (of) => ifOpen(undefined, (open) => startPractice(open, of)),
    endPractice: () => view.set({ practice: null }),
    pace: () => ifOpen(noPace, (open) => paceOf(open.log.projection, open.annotator, open.clock.now())),
    annotators: () => ifOpen([], (open) => annotatorsOf(open.log.projection, open.annotator)),
  };
};
