import { isAnimated } from '../../../shared/features/pictures/frames.ts';
import { Transferred } from '../rpc/endpoint.ts';
import { serve } from '../rpc/serve.ts';
import { DecodedImageCache } from './decoded-image-cache.ts';
import { reducedSize } from './image-sizes.ts';
import type { Copy, ShrinkerApi } from './shrinker-api.ts';
import { cutOf, type Rectangle, type Tile, tileSize } from './tile.ts';

/** Three pictures of 64 megapixels, as many as a query shows side by side. */
const mostBytes = 768 * 1024 * 1024;

const decoded = async (url: string): Promise<ImageBitmap | null> => {
  try {
    return await createImageBitmap(await (await fetch(url)).blob());
  } catch {
    return null;
  }
};

/** Enough to tell of most formats; in a GIF the second frame begins anywhere. */
const headBytes = 65_536;

const animatedAt = async (url: string): Promise<boolean> => {
  const blob = await (await fetch(url)).blob();
  const head = blob.type === 'image/gif' ? blob : blob.slice(0, headBytes);
  return isAnimated(new Uint8Array(await head.arrayBuffer()));
};

const images = new DecodedImageCache(decoded, mostBytes);

const shrunk = async (image: ImageBitmap, url: string, side: number): Promise<Copy> => {
  const { width, height } = reducedSize(image, side);
  const bitmap = await createImageBitmap(image, { resizeWidth: width, resizeHeight: height, resizeQuality: 'medium' });
  return { bitmap, picture: { width: image.width, height: image.height }, animated: await animatedAt(url) };
};

/** By way of a canvas: cropped by itself, a bitmap that its metadata turns gives parts of other places (Chrome 108). */
const cropped = (image: ImageBitmap, { x, y, width, height }: Rectangle): ImageBitmap => {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this engine has no 2d canvas in workers');
  context.drawImage(image, x, y, width, height, 0, 0, width, height);
  return canvas.transferToImageBitmap();
};

const cut = async (image: ImageBitmap, tile: Tile): Promise<ImageBitmap> => {
  const part = cropped(image, cutOf(image, tile));
  if (tile.level === 0) return part;
  const { width, height } = tileSize(image, tile);
  try {
    return await createImageBitmap(part, { resizeWidth: width, resizeHeight: height, resizeQuality: 'medium' });
  } finally {
    part.close();
  }
};

serve<ShrinkerApi>(self, {
  shrink: async ({ url, side }, { signal }) => {
    const copy = await images.use(url, { urgent: false, signal }, (image) => shrunk(image, url, side));
    return copy && new Transferred(copy, [copy.bitmap]);
  },
  cut: async ({ url, tile }, { signal }) => {
    const bitmap = await images.use(url, { urgent: true, signal }, (image) => cut(image, tile));
    return bitmap && new Transferred(bitmap, [bitmap]);
  },
  retain: ({ url }) => images.retain(url),
  release: ({ url }) => images.release(url),
});
