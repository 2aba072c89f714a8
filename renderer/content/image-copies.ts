import { cardSide, paneSide } from '../workers/pictures/image-sizes.ts';
import type { Copy, ShrinkerApi } from '../workers/pictures/shrinker-api.ts';
import type { Tile } from '../workers/pictures/tile.ts';
import type { WorkerHandle } from '../workers/rpc/worker-handle.ts';
import { startShrinker } from '../workers/start.ts';

/** Kept once it was needed: decoding and shrinking many megapixels on the main thread would hold up the window. */
let started: WorkerHandle<ShrinkerApi> | null = null;

const shrinker = (): WorkerHandle<ShrinkerApi> => {
  started ??= startShrinker();
  return started;
};

/** A worker that failed has no pictures: the screen then says that there is none. */
const orNone = <T>(answer: Promise<T | null>): Promise<T | null> => answer.catch(() => null);

/** Copies of one size by address, the one used last at the end. */
class Copies {
  readonly #side: number;
  readonly #most: number;
  readonly #copies = new Map<string, Promise<Copy | null>>();

  constructor(side: number, most: number) {
    this.#side = side;
    this.#most = most;
  }

  get(url: string): Promise<Copy | null> {
    const copy = this.#copies.get(url) ?? orNone(shrinker().call('shrink', { url, side: this.#side }));
    this.#copies.delete(url);
    this.#copies.set(url, copy);
    const [oldest] = this.#copies.keys();
    if (this.#copies.size > this.#most && oldest !== undefined) this.#copies.delete(oldest);
    return copy;
  }
}

/** Some ten megabytes each: the query on screen and the three after it, of three pictures each. */
const paneCopies = new Copies(paneSide, 12);
/** Under one megabyte each: two grids of thirteen, and a screen of a list. */
const cardCopies = new Copies(cardSide, 64);

/** A picture decoded and shrunk to the size of a pane away from the main thread; null when it cannot be decoded. */
export const paneCopy = (url: string): Promise<Copy | null> => paneCopies.get(url);

/** The same to the size of a card. */
export const cardCopy = (url: string): Promise<Copy | null> => cardCopies.get(url);

/** One tile of a picture, cut in its full sharpness away from the main thread. */
export const cutTile = (url: string, tile: Tile, signal: AbortSignal): Promise<ImageBitmap | null> =>
  orNone(shrinker().call('cut', { url, tile }, { signal }));

/** Keeps a picture decoded while it is looked at closely, until the function returned is called. */
export const retainWhole = (url: string): (() => void) => {
  void orNone(shrinker().call('retain', { url }));
  return () => void orNone(shrinker().call('release', { url }));
};
