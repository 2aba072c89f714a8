import { create } from 'zustand';

/** How the items are looked at: shared by all panes, so that zoom and pan move in step. */
export interface ViewTransform {
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

export const identityView: ViewTransform = {
  zoom: 1,
  actual: false,
  x: 0,
  y: 0,
  turns: 0,
  brightness: 1,
  contrast: 1,
  inverted: false,
};

export const useViewTransform = create<ViewTransform>()(() => identityView);

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

export const zoomBy = (factor: number): void =>
  useViewTransform.setState(({ zoom }) => ({ zoom: clamp(zoom * factor, 0.25, 32) }));

export const panBy = (dx: number, dy: number): void =>
  useViewTransform.setState(({ x, y }) => ({ x: clamp(x + dx, -16, 16), y: clamp(y + dy, -16, 16) }));

export const fitView = (): void => useViewTransform.setState({ zoom: 1, actual: false, x: 0, y: 0 });

export const actualSizeView = (): void => useViewTransform.setState({ zoom: 1, actual: true, x: 0, y: 0 });

const quarter = { 0: 1, 1: 2, 2: 3, 3: 0 } as const;

export const rotateView = (): void => useViewTransform.setState(({ turns }) => ({ turns: quarter[turns] }));
