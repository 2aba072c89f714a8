import type { ImageSize } from '../../../../shared/features/pictures/size.ts';
import type { ViewTransform } from '../view-transform.ts';

/** From x and y up to, not including, right and bottom. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * How a picture lies in its pane, in device pixels. It is laid out upright from its own first pixel on, `width` by
 * `height`, then turned by quarters, then moved to (x, y): all whole numbers, so that at 1:1 every pixel of the picture
 * falls on one of the screen, and tiles meet without a seam at any scale.
 */
export interface Placement {
  readonly width: number;
  readonly height: number;
  readonly turns: ViewTransform['turns'];
  readonly x: number;
  readonly y: number;
}

/** Cosine and sine of each number of quarter turns, clockwise. */
const quarters = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

/** What a pane of so many device pixels shows of a picture, by the look that all panes share. */
export const placementOf = (
  picture: ImageSize,
  pane: ImageSize,
  { zoom, actual, x, y, turns }: ViewTransform,
): Placement => {
  const sideways = turns % 2 === 1;
  const fitting = Math.min(
    pane.width / (sideways ? picture.height : picture.width),
    pane.height / (sideways ? picture.width : picture.height),
  );
  const scale = actual ? zoom : fitting * zoom;
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const [cos, sin] = quarters[turns];
  return {
    width,
    height,
    turns,
    x: Math.round(pane.width * (0.5 + x) - (cos * width - sin * height) / 2),
    y: Math.round(pane.height * (0.5 + y) - (sin * width + cos * height) / 2),
  };
};

/** The placement as a canvas takes it. */
export const transformOf = ({ turns, x, y }: Placement): [number, number, number, number, number, number] => {
  const [cos, sin] = quarters[turns];
  return [cos, sin, -sin, cos, x, y];
};

const turnedArea = (corners: readonly (readonly [number, number])[]): Area => {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { x: Math.min(...xs), y: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
};

/** Where the whole picture lies in the pane, and beyond it. */
export const boundsOf = ({ width, height, turns, x, y }: Placement): Area => {
  const [cos, sin] = quarters[turns];
  return turnedArea([
    [x, y],
    [x + cos * width - sin * height, y + sin * width + cos * height],
  ]);
};

/**
 * The pixels of the picture that the pane shows, in the picture's own coordinates, with a margin of so many device
 * pixels around the pane; null when it has been moved out of sight.
 */
export const visibleArea = (
  picture: ImageSize,
  pane: ImageSize,
  { width, height, turns, x, y }: Placement,
  margin = 0,
): Area | null => {
  const [cos, sin] = quarters[turns];
  const upright = (left: number, top: number): readonly [number, number] => [
    cos * (left - x) + sin * (top - y),
    cos * (top - y) - sin * (left - x),
  ];
  const seen = turnedArea([upright(-margin, -margin), upright(pane.width + margin, pane.height + margin)]);
  const [across, down] = [picture.width / width, picture.height / height];
  const area = {
    x: Math.max(0, seen.x * across),
    y: Math.max(0, seen.y * down),
    right: Math.min(picture.width, seen.right * across),
    bottom: Math.min(picture.height, seen.bottom * down),
  };
  return area.x < area.right && area.y < area.bottom ? area : null;
};
