import { create } from 'zustand';
import type { Project } from '../../shared/model/project.ts';

/** What commands act on where a screen lists several: chosen by moving there, or by pressing a button of it. */
export interface Selection {
  /** Of the projects listed while none is open. */
  readonly project: Project | null;
  /** Id of a judgement on the Review screen. */
  readonly judgement: string | null;
  /** Id of a backup on the Settings screen. */
  readonly backup: string | null;
}

export const noSelection: Selection = { project: null, judgement: null, backup: null };

export const useSelection = create<Selection>()(() => noSelection);

export const select = (selection: Partial<Selection>): void => useSelection.setState(selection);

export const selected = (): Selection => useSelection.getState();
