// Room: Fifty-nine numbers that describe a picture: colours, edges, outline.

import { colourFeatures, colourNames } from './colour.ts';
import { edgeFeatures, edgeNames } from './edges.ts';
import { outlineFeatures, outlineNames } from './outline.ts';
import { planesOf } from './planes.ts';

/** Names of the descriptor's entries, in order. */
export const imageFeatureNames: readonly string[] = [...colourNames, ...edgeNames, ...outlineNames];

/**
 * Describes a picture by its colours, its edges and the outline of its figure: `imageFeatureNames.length` numbers that
 * do not depend on its size in pixels.
 * @param rgba 4 bytes a pixel, rows from the top, as a canvas hands them over.
 * @throws RangeError when `rgba` does not hold width × height pixels: a caller's bug.
 */
export const imageDescriptor = (rgba: Uint8Array | Uint8ClampedArray, width: number, height: number): Float64Array => {
  if (!(width >= 1 && height >= 1) || rgba.length !== 4 * width * height) {
    throw new RangeError(`${rgba.length} bytes are not ${width} × ${height} pixels of 4`);
  }
  const planes = planesOf(rgba, width, height);
  return Float64Array.from([...colourFeatures(planes), ...edgeFeatures(planes), ...outlineFeatures(planes)]);
};
