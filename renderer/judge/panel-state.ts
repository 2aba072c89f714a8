import { create } from 'zustand';

/** What is opened or switched on around the query, until the next start. */
export interface PanelState {
  /** Differences marked although the answer is not in: null follows the project's blind setting. */
  readonly marks: boolean | null;
  readonly prediction: boolean | null;
  readonly instructions: boolean;
  /** The instructions are being written. */
  readonly editing: boolean;
  /** Which fields are shown is being chosen. */
  readonly fields: boolean;
  /** Brightness and contrast are being set. */
  readonly tones: boolean;
}

export const usePanelState = create<PanelState>()(() => ({
  marks: null,
  prediction: null,
  instructions: false,
  editing: false,
  fields: false,
  tones: false,
}));
