import { create } from 'zustand';

/** How the items are looked at: shared by all panes, so that zoom and pan move in step. */
export interface Look {
  /** 1 fits the pane; `actual` shows one image pixel per screen pixel. */
  readonly zoom: number;
  readonly actual: boolean;
  /** Offset as a share of the pane, so that panes of different size stay in step. */
  readonly x: number;
  readonly y: number;
  readonly turns: 0 | 1 | 2 | 3;
  readonly brightness: number;
  readonly contrast: number;
  readonly inverted: boolean;
}

export interface Reading {
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

export const plainLook: Look = {
  zoom: 1,
  actual: false,
  x: 0,
  y: 0,
  turns: 0,
  brightness: 1,
  contrast: 1,
  inverted: false,
};

export const useLook = create<Look>()(() => plainLook);

export const useReading = create<Reading>()(() => ({
  marks: null,
  prediction: null,
  instructions: false,
  editing: false,
  fields: false,
  tones: false,
}));

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

export const zoomBy = (factor: number): void =>
  useLook.setState(({ zoom }) => ({ zoom: clamp(zoom * factor, 0.25, 32) }));

export const panBy = (dx: number, dy: number): void =>
  useLook.setState(({ x, y }) => ({ x: clamp(x + dx, -16, 16), y: clamp(y + dy, -16, 16) }));

export const fitLook = (): void => useLook.setState({ zoom: 1, actual: false, x: 0, y: 0 });

export const actualLook = (): void => useLook.setState({ zoom: 1, actual: true, x: 0, y: 0 });

const quarter = { 0: 1, 1: 2, 2: 3, 3: 0 } as const;

export const rotateLook = (): void => useLook.setState(({ turns }) => ({ turns: quarter[turns] }));

/** What may hold more than it shows: the panes of texts and records, and in a grid the cards. */
const scrolling = '.stage-current :is([data-scroll], .card-text, .card-fields)';

/** Scrolls every text or record on screen by a share of its height. */
export const scrollPanes = (share: number): void => {
  for (const pane of document.querySelectorAll<HTMLElement>(scrolling))
    pane.scrollBy({ top: share * pane.clientHeight });
};
