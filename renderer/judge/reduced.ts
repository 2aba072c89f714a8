/** Pictures with more pixels than this are painted from a smaller copy until somebody zooms in. */
export const largeFrom = 6_000_000;
/** Longer side of the smaller copy: more than a pane has on any common screen. */
const reducedSide = 1800;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const isLarge = ({ width, height }: Size): boolean => width * height > largeFrom;

/** The size of the smaller copy, in proportion. */
export const reducedSize = ({ width, height }: Size): Size => {
  const scale = Math.min(1, reducedSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};

/** The zoom from which the smaller copy shows fewer pixels than the screen has: then the picture itself is wanted. */
export const wantsWhole = (zoom: number, actual: boolean): boolean => actual || zoom > 2;

const shrunk = async (url: string, size: Size): Promise<ImageBitmap | null> => {
  const { width, height } = reducedSize(size);
  try {
    const blob = await (await fetch(url)).blob();
    return await createImageBitmap(blob, { resizeWidth: width, resizeHeight: height, resizeQuality: 'medium' });
  } catch {
    return null;
  }
};

/** Smaller copies by address, the one used last at the end; some ten megabytes each. */
const copies = new Map<string, Promise<ImageBitmap | null>>();
const mostCopies = 10;

/** A picture decoded and shrunk away from the main thread; null when it cannot be decoded. */
export const reducedBitmap = (url: string, size: Size): Promise<ImageBitmap | null> => {
  const copy = copies.get(url) ?? shrunk(url, size);
  copies.delete(url);
  copies.set(url, copy);
  const [oldest] = copies.keys();
  if (copies.size > mostCopies && oldest !== undefined) copies.delete(oldest);
  return copy;
};
