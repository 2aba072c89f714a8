import type { OpenProject } from '../open-project.ts';

/** Whether the next answer is practice: kept, but never counted or learned from. */
export const countsAsPractice = ({ view }: OpenProject): boolean => view.get().practice !== null;

/** One answer has been given. A practice round ends by itself after its last one: true when it just has. */
export const practised = ({ view }: OpenProject): boolean => {
  const { practice } = view.get();
  if (!practice) return false;
  const done = practice.done + 1;
  view.set({ practice: done < practice.of ? { ...practice, done } : null });
  return done >= practice.of;
};
