import { z } from 'zod';

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowState {
  readonly bounds: Bounds | null;
  readonly maximized: boolean;
}

export const smallest = { width: 640, height: 480 } as const;

export const initialState: WindowState = { bounds: null, maximized: false };

const stateSchema = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }).nullable(),
  maximized: z.boolean(),
});

/** Reads a remembered state; anything unreadable is as good as none. */
export const parseState = (text: string): WindowState => {
  try {
    return stateSchema.parse(JSON.parse(text));
  } catch {
    return initialState;
  }
};

const overlap = (a: Bounds, b: Bounds): number => {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
};

const within = (low: number, value: number, high: number): number => Math.max(low, Math.min(value, high));

/**
 * Moves and shrinks the window onto the display it overlaps most, so that it is in reach even after that
 * display was unplugged or changed. `displays` are work areas, the primary one first.
 */
export const clampToDisplays = (bounds: Bounds, displays: readonly Bounds[]): Bounds => {
  const [primary] = displays;
  if (!primary) return bounds;
  const display = displays.reduce(
    (best, next) => (overlap(bounds, next) > overlap(bounds, best) ? next : best),
    primary,
  );
  const width = Math.min(Math.max(bounds.width, smallest.width), display.width);
  const height = Math.min(Math.max(bounds.height, smallest.height), display.height);
  return {
    x: within(display.x, bounds.x, display.x + display.width - width),
    y: within(display.y, bounds.y, display.y + display.height - height),
    width,
    height,
  };
};
