import { spanOf, type Tile } from '../../../workers/pictures/tile.ts';
import type { Area } from './placement.ts';

/**
 * The level to paint from: its pixels are at most as large as the screen's and more than half as large, so that the
 * tiles of a pane take at most four times the pane's own memory, however large the picture is.
 * @param scale device pixels for one pixel of the picture
 */
export const levelFor = (scale: number): number => Math.max(0, Math.floor(Math.log2(1 / scale)));

/** The tiles of a level that meet an area of the picture, those nearest to its centre first. */
export const tilesCovering = (area: Area, level: number): readonly Tile[] => {
  const span = spanOf(level);
  const tiles: Tile[] = [];
  for (let row = Math.floor(area.y / span); row * span < area.bottom; row++)
    for (let column = Math.floor(area.x / span); column * span < area.right; column++)
      tiles.push({ level, column, row });
  const [x, y] = [(area.x + area.right) / (2 * span), (area.y + area.bottom) / (2 * span)];
  const distance = ({ column, row }: Tile): number => Math.hypot(column + 0.5 - x, row + 0.5 - y);
  return tiles.sort((a, b) => distance(a) - distance(b));
};
