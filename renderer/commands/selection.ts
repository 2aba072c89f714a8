import { create } from 'zustand';
import type { Project } from '../../shared/model/project.ts';

/** What commands act on where a screen lists several: chosen by moving there, or by pressing a button of it. */
export interface Subject {
  /** Of the projects listed while none is open. */
  readonly project: Project | null;
  /** Id of a judgement on the Review screen. */
  readonly judgement: string | null;
  /** Id of a backup on the Settings screen. */
  readonly backup: string | null;
}

export const noSubject: Subject = { project: null, judgement: null, backup: null };

export const useSubject = create<Subject>()(() => noSubject);

export const choose = (subject: Partial<Subject>): void => useSubject.setState(subject);

export const chosen = (): Subject => useSubject.getState();
