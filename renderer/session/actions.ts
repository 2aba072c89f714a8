import { adviseOn, contradictingIn } from './acts/advising.ts';
import { answerQuery, skipQuery } from './acts/answering.ts';
import { flagItems } from './acts/flagging.ts';
import { remarkOn } from './acts/remarks.ts';
import { correctJudgement, reviewRow, reviewRows } from './acts/reviewing.ts';
import { changeSettings } from './acts/settings.ts';
import { cancelTraining, refitNow } from './acts/training.ts';
import { redoLast, reviseOne, undoLast } from './acts/undoing.ts';
import type { House } from './app-state.ts';
import { openRoom } from './lifecycle/opening.ts';
import type { Room } from './open-project.ts';
import { annotatorsOf, paceOf } from './state/figures.ts';
import { Serial } from './state/serial-queue.ts';
import type { SessionActions } from './state/session.ts';
import { closedState, type View } from './state/state.ts';

const noPace = { today: 0, inAll: 0, medianMs: null, perMinute: null };

/** Waits until everything answered is on disk, then lets the project go. */
const leave = async (house: House, view: View): Promise<void> => {
  const { room } = house;
  if (!room) return;
  house.room = null;
  await room.commits.settled();
  await room.journal.settled();
  room.close();
  view.set(closedState);
};

export const createActions = (house: House, view: View): SessionActions => {
  const inRoom = async (act: (room: Room) => Promise<void>): Promise<void> => {
    if (house.room) await act(house.room);
  };
  // One after the other: a project is whole before the next one is opened or it is closed.
  const doors = new Serial();
  return {
    open: (id) =>
      doors.run(async () => {
        await leave(house, view);
        if (house.database) house.room = await openRoom(house.database, id, view);
      }),
    close: () => doors.run(() => leave(house, view)),
    shown: (ticket, at) => {
      if (!house.room || house.room.shown?.ticket === ticket) return;
      house.room.shown = { ticket, at };
      house.room.firstShown ??= ticket;
    },
    answer: (ticket, answer, pressedAt = performance.now()) =>
      inRoom((room) => answerQuery(room, ticket, answer, pressedAt)),
    skip: (ticket, pressedAt = performance.now()) => inRoom((room) => skipQuery(room, ticket, pressedAt)),
    undo: () => inRoom(undoLast),
    redo: () => inRoom(redoLast),
    updateSettings: (change) => inRoom((room) => changeSettings(room, change)),
    refit: () => inRoom(refitNow),
    cancelTraining: () => {
      if (house.room) cancelTraining(house.room);
    },
    dismissAnnouncement: () => view.set({ announcement: { says: 'nothing' } }),
    review: () => (house.room ? reviewRows(house.room) : []),
    advise: async (signal) => (house.room ? adviseOn(house.room, signal) : null),
    contradicting: async () => (house.room ? contradictingIn(house.room) : new Set()),
    reviewed: (judgement) => (house.room ? reviewRow(house.room, judgement) : null),
    correct: async (judgement, answer, remark) =>
      house.room ? correctJudgement(house.room, judgement, answer, remark ?? null) : null,
    withdraw: (judgement) => inRoom((room) => reviseOne(room, 'retraction', judgement)),
    restore: (judgement) => inRoom((room) => reviseOne(room, 'restoration', judgement)),
    remark: (judgement, note, tags) => inRoom((room) => remarkOn(room, judgement, { note, tags })),
    flag: (items, bad, note) => inRoom((room) => flagItems(room, items, { bad, note })),
    startPractice: (of) => {
      if (house.room) view.set({ practice: { done: 0, of } });
    },
    endPractice: () => view.set({ practice: null }),
    pace: () => (house.room ? paceOf(house.room.ledger, house.room.annotator, Date.now()) : noPace),
    annotators: () => (house.room ? annotatorsOf(house.room.ledger, house.room.annotator) : []),
  };
};
