import type { Hand } from '../workers/hand.ts';
import type { ShrinkerApi } from '../workers/shrinker-api.ts';
import { startShrinker } from '../workers/start.ts';

/** Kept once it was needed: decoding and shrinking many megapixels on the main thread would hold up the window. */
let shrinker: Hand<ShrinkerApi> | null = null;

const shrunk = async (url: string): Promise<ImageBitmap | null> => {
  shrinker ??= startShrinker();
  try {
    return await shrinker.call('shrink', { url });
  } catch {
    return null;
  }
};

/** Smaller copies by address, the one used last at the end; some ten megabytes each. */
const copies = new Map<string, Promise<ImageBitmap | null>>();
const mostCopies = 10;

/** A picture decoded and shrunk away from the main thread; null when it cannot be decoded. */
export const reducedBitmap = (url: string): Promise<ImageBitmap | null> => {
  const copy = copies.get(url) ?? shrunk(url);
  copies.delete(url);
  copies.set(url, copy);
  const [oldest] = copies.keys();
  if (copies.size > mostCopies && oldest !== undefined) copies.delete(oldest);
  return copy;
};
