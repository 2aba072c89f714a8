import type { OpenProject } from '../open-project.ts';

type Practising = Pick<OpenProject, 'view'>;

export const startPractice = ({ view }: Practising, of: number): void => view.set({ practice: { done: 0, of } });

/** Whether the next answer is practice: kept, but never counted or learned from. */
export const countsAsPractice = ({ view }: Practising): boolean => view.get().practice !== null;

/** One answer has been given. A practice round ends by itself after its last one: true when it just has. */
export const practised = ({ view }: Practising): boolean => {
  const { practice } = view.get();
  if (!practice) return false;
  const done = practice.done + 1;
  view.set({ practice: done < practice.of ? { ...practice, done } : null });
  return done >= practice.of;
};
