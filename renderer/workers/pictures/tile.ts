import type { ImageSize } from '../../../shared/features/pictures/size.ts';

/**
 * Longer than this no tile is, in its own pixels and without its apron. A larger one the allocator would ask the
 * system for each time, which holds up every thread of the window (docs/decisions/0006).
 */
export const tileSide = 480;

/**
 * One square of a picture cut into rows and columns, at a level: its pixels stand for `2 ** level` of the picture's in
 * either direction. Level 0 is the picture as it is.
 */
export interface Tile {
  readonly level: number;
  readonly column: number;
  readonly row: number;
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels of the picture for one side of a tile. */
export const spanOf = (level: number): number => tileSide * 2 ** level;

/** The part of the picture that a tile answers for: all tiles of a level cover it, none twice. */
export const coreOf = (picture: ImageSize, { level, column, row }: Tile): Rectangle => {
  const span = spanOf(level);
  const [x, y] = [column * span, row * span];
  return { x, y, width: Math.min(span, picture.width - x), height: Math.min(span, picture.height - y) };
};

/**
 * The part of the picture that a tile holds: its core and one more of its own pixels all around. Smoothing looks at the
 * neighbours, and so finds them at the edge of a tile as well.
 */
export const cutOf = (picture: ImageSize, tile: Tile): Rectangle => {
  const core = coreOf(picture, tile);
  const apron = 2 ** tile.level;
  const [x, y] = [Math.max(0, core.x - apron), Math.max(0, core.y - apron)];
  return {
    x,
    y,
    width: Math.min(picture.width, core.x + core.width + apron) - x,
    height: Math.min(picture.height, core.y + core.height + apron) - y,
  };
};

/** A tile's size in its own pixels, apron included. */
export const tileSize = (picture: ImageSize, tile: Tile): ImageSize => {
  const { width, height } = cutOf(picture, tile);
  return { width: Math.ceil(width / 2 ** tile.level), height: Math.ceil(height / 2 ** tile.level) };
};
