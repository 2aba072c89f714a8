import type { ImageSize } from '../../../shared/features/pictures/size.ts';

/** Pictures with more pixels than this are painted from a smaller copy until somebody zooms in. */
export const largeFrom = 6_000_000;

/** Longer side of the copy that a pane shows: more than it has itself on any common screen. */
export const paneSide = 1800;
/** Longer side of the copy in a list or a grid, where many are shown at once. */
export const cardSide = 480;

export const isLarge = ({ width, height }: ImageSize): boolean => width * height > largeFrom;

/** The size of the smaller copy, in proportion. */
export const reducedSize = ({ width, height }: ImageSize, side: number): ImageSize => {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};
