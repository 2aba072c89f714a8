import type { Room } from './room.ts';

/** Whether the next answer is practice: kept, but never counted or learned from. */
export const countsAsPractice = ({ view }: Room): boolean => view.get().practice !== null;

/** One answer of the round has been given; the round ends by itself after the last one. */
export const practised = ({ view }: Room): void => {
  const { practice } = view.get();
  if (!practice) return;
  const done = practice.done + 1;
  view.set({ practice: done < practice.of ? { ...practice, done } : null });
};
