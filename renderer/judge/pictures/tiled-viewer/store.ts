import type { Tile } from '../../../workers/pictures/tile.ts';

/** Cuts one tile; null when the picture can no longer be decoded. */
export type CutTile = (tile: Tile, signal: AbortSignal) => Promise<ImageBitmap | null>;

const keyOf = ({ level, column, row }: Tile): string => `${level} ${column} ${row}`;

/** Tiles kept beyond those wanted now, for going back: some fifty megabytes. */
const mostSpare = 48;

interface Kept {
  readonly tile: Tile;
  readonly bitmap: ImageBitmap;
}

/** The tiles of one picture that are in memory, used last at the end, and those on their way. */
export class TileStore {
  readonly #cut: CutTile;
  readonly #arrived: (tile: Tile, bitmap: ImageBitmap) => void;
  readonly #kept = new Map<string, Kept>();
  readonly #coming = new Map<string, AbortController>();
  #closed = false;

  constructor(cut: CutTile, arrived: (tile: Tile, bitmap: ImageBitmap) => void) {
    this.#cut = cut;
    this.#arrived = arrived;
  }

  get(tile: Tile): ImageBitmap | null {
    return this.#kept.get(keyOf(tile))?.bitmap ?? null;
  }

  /** All that are in memory, of any level. */
  all(): readonly Kept[] {
    return [...this.#kept.values()];
  }

  /** Has these cut, in this order, as far as they are missing; gives up on others, and lets go of the oldest. */
  want(tiles: readonly Tile[]): void {
    const wanted = new Set(tiles.map(keyOf));
    for (const [key, coming] of this.#coming) {
      if (wanted.has(key)) continue;
      coming.abort();
      this.#coming.delete(key);
    }
    for (const tile of tiles) {
      const key = keyOf(tile);
      const kept = this.#kept.get(key);
      if (kept !== undefined) {
        this.#kept.delete(key);
        this.#kept.set(key, kept);
      } else if (!this.#coming.has(key)) void this.#fetch(key, tile);
    }
    this.#trim(wanted);
  }

  /** Gives everything back. */
  close(): void {
    this.#closed = true;
    this.want([]);
    for (const { bitmap } of this.#kept.values()) bitmap.close();
    this.#kept.clear();
  }

  async #fetch(key: string, tile: Tile): Promise<void> {
    const controller = new AbortController();
    this.#coming.set(key, controller);
    const bitmap = await this.#cut(tile, controller.signal);
    // Called off and perhaps asked for anew meanwhile: this one is no longer the one waited for.
    if (this.#closed || this.#coming.get(key) !== controller) return bitmap?.close();
    // A picture that cannot be cut stays in the list, and is not asked for again with every movement.
    if (bitmap === null) return;
    this.#coming.delete(key);
    this.#kept.set(key, { tile, bitmap });
    this.#arrived(tile, bitmap);
  }

  #trim(wanted: ReadonlySet<string>): void {
    for (const [key, { bitmap }] of this.#kept) {
      if (this.#kept.size <= wanted.size + mostSpare) return;
      if (wanted.has(key)) continue;
      bitmap.close();
      this.#kept.delete(key);
    }
  }
}
