import type { ImageSize } from '../../shared/features/image-size.ts';

/** Pictures with more pixels than this are painted from a smaller copy until somebody zooms in. */
export const largeFrom = 6_000_000;
/** Longer side of the smaller copy: more than a pane has on any common screen. */
const reducedSide = 1800;

export const isLarge = ({ width, height }: ImageSize): boolean => width * height > largeFrom;

/** The size of the smaller copy, in proportion. */
export const reducedSize = ({ width, height }: ImageSize): ImageSize => {
  const scale = Math.min(1, reducedSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};

/** The zoom from which the smaller copy shows fewer pixels than the screen has: then the picture itself is wanted. */
export const wantsWhole = (zoom: number, actual: boolean): boolean => actual || zoom > 2;
