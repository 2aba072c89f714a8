import type { ImageSize } from '../../../../shared/features/pictures/size.ts';
import { coreOf, cutOf, type Tile } from '../../../workers/pictures/tile.ts';
import { type Placement, transformOf } from './placement.ts';

/** A canvas of a pane, the picture shown in it, and where that lies. */
export interface Surface {
  readonly context: CanvasRenderingContext2D;
  readonly picture: ImageSize;
  readonly placement: Placement;
}

/** Clears the pane, and paints the whole picture from its smaller copy unless tiles will cover all of it. */
export const paintGround = ({ context, placement }: Surface, copy: ImageBitmap | null): void => {
  context.resetTransform();
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  if (copy === null) return;
  context.setTransform(...transformOf(placement));
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'medium';
  context.drawImage(copy, 0, 0, placement.width, placement.height);
};

/** Puts a tile in the place of what was painted there. */
export const paintTile = (surface: Surface, tile: Tile, bitmap: ImageBitmap): void => {
  const { context, picture, placement } = surface;
  const across = placement.width / picture.width;
  const down = placement.height / picture.height;
  const core = coreOf(picture, tile);
  const cut = cutOf(picture, tile);
  // Edges on whole device pixels: what one tile leaves out, its neighbour paints, and nothing is painted twice.
  const [left, top] = [Math.round(core.x * across), Math.round(core.y * down)];
  const width = Math.round((core.x + core.width) * across) - left;
  const height = Math.round((core.y + core.height) * down) - top;
  if (width === 0 || height === 0) return;
  context.save();
  context.setTransform(...transformOf(placement));
  context.clearRect(left, top, width, height);
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  // At 1:1 pixels are copied, not computed.
  context.imageSmoothingEnabled = placement.width !== picture.width || tile.level > 0;
  context.imageSmoothingQuality = 'low';
  context.drawImage(bitmap, cut.x * across, cut.y * down, cut.width * across, cut.height * down);
  context.restore();
};
