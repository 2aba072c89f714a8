import type { Room } from './room.ts';

export const startTraining = (_room: Room): void => {};
export const noticeJudgement = (_room: Room): void => {};
export const invalidateTraining = (_room: Room): void => {};
export const refitNow = (_room: Room): Promise<void> => Promise.resolve();
export const cancelTraining = (_room: Room): void => {};
