import { type Sentence, say } from '../../model/localizable.ts';
import type { Planes } from './planes.ts';

const cells = 3;
const directions = [say`upright`, say`rising`, say`level`, say`falling`];
const rowNames = [say`top`, say`middle`, say`bottom`];
const columnNames = [say`left`, say`centre`, say`right`];

export const edgeNames: readonly Sentence[] = [
  say`edges, fine`,
  say`edges, medium`,
  say`edges, coarse`,
  ...rowNames.flatMap((row) =>
    columnNames.flatMap((column) => directions.map((direction) => say`${direction} edges, ${row} ${column}`)),
  ),
];

/** Mean length of the lightness gradient at a distance of `reach` pixels. */
const edgeEnergy = ({ lightness, width, height }: Planes, reach: number): number => {
  let sum = 0;
  let count = 0;
  for (let y = reach; y < height - reach; y++) {
    for (let x = reach; x < width - reach; x++) {
      const at = y * width + x;
      const dx = (lightness[at + reach] ?? 0) - (lightness[at - reach] ?? 0);
      const dy = (lightness[at + reach * width] ?? 0) - (lightness[at - reach * width] ?? 0);
      sum += Math.hypot(dx, dy);
      count++;
    }
  }
  return count === 0 ? 0 : sum / count;
};

/**
 * Gradient orientations in a 3 × 3 grid of cells, four directions each, a gradient shared between the two nearest
 * ones (after Dalal and Triggs 2005); square roots, so that one strong edge does not drown the rest.
 */
const orientations = ({ lightness, width, height }: Planes): readonly number[] => {
  const histogram = new Float64Array(cells * cells * directions.length);
  for (let y = 1; y < height - 1; y++) {
    const row = Math.min(cells - 1, Math.floor((y * cells) / height));
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const dx = (lightness[at + 1] ?? 0) - (lightness[at - 1] ?? 0);
      const dy = (lightness[at + width] ?? 0) - (lightness[at - width] ?? 0);
      const length = Math.hypot(dx, dy);
      if (length < 1e-4) continue;
      const turn = Math.atan2(dy, dx) / Math.PI;
      const position = (turn < 0 ? turn + 1 : turn) * directions.length;
      const low = Math.floor(position) % directions.length;
      const high = (low + 1) % directions.length;
      const share = position - Math.floor(position);
      const cell = directions.length * (row * cells + Math.min(cells - 1, Math.floor((x * cells) / width)));
      histogram[cell + low] = (histogram[cell + low] ?? 0) + length * (1 - share);
      histogram[cell + high] = (histogram[cell + high] ?? 0) + length * share;
    }
  }
  return Array.from(histogram, (sum) => Math.sqrt(sum / (width * height)));
};

/** How much edge there is at three scales, and where it runs in which direction. */
export const edgeFeatures = (planes: Planes): readonly number[] => [
  edgeEnergy(planes, 1),
  edgeEnergy(planes, 3),
  edgeEnergy(planes, 8),
  ...orientations(planes),
];
