import type { Item } from '../../shared/model/item.ts';
import { itemsOf } from '../../shared/model/query.ts';
import { readBlob } from '../storage/blobs.ts';
import type { Database } from '../storage/database.ts';
import { everyQuery, type Queue } from './queue.ts';

/** Items remembered beyond those in the queue: what was just judged, listed or looked up. */
const remembered = 600;
/** Pictures of this many queries are decoded ahead; more would hold too much memory at 2 megapixels each. */
const decodedAhead = 4;
/** Pictures with more pixels are not decoded ahead. */
const largestDecoded = 6_000_000;

/**
 * Items in memory, most recently used last, with the object URLs of their pictures. A query enters the queue only
 * when its items are here, so a screen can paint it in the tick in which it becomes current.
 */
export class ItemCache {
  readonly #database: Database;
  readonly #project: string;
  readonly #items = new Map<string, Item>();
  readonly #urls = new Map<string, Promise<string>>();
  /** Decoded pictures of the coming queries, by URL: held so that the browser keeps the bitmap. */
  #decoded = new Map<string, HTMLImageElement>();

  constructor(database: Database, project: string) {
    this.#database = database;
    this.#project = project;
  }

  add(items: Iterable<Item>): void {
    for (const item of items) {
      this.#items.delete(item.id);
      this.#items.set(item.id, item);
    }
  }

  get(id: string): Item | null {
    return this.#items.get(id) ?? null;
  }

  missing(ids: readonly string[]): readonly string[] {
    return ids.filter((id) => !this.#items.has(id));
  }

  /** Object URL of a picture; the empty string for an item without one. */
  url(item: Item): Promise<string> {
    const { id, content } = item;
    if (!this.#items.has(id)) this.#items.set(id, item);
    if (content.kind !== 'image') return Promise.resolve('');
    const known = this.#urls.get(id);
    if (known) return known;
    const url = readBlob(this.#database, this.#project, content.blob).then((blob) =>
      blob ? URL.createObjectURL(blob) : '',
    );
    this.#urls.set(id, url);
    return url;
  }

  /** Forgets what is old and not in the queue, and decodes the pictures that come next. */
  async follow(queue: Queue): Promise<void> {
    const kept = new Set(everyQuery(queue).flatMap(({ query }) => itemsOf(query)));
    for (const id of this.#items.keys()) {
      if (this.#items.size <= remembered + kept.size) break;
      if (!kept.has(id)) this.#forget(id);
    }
    const next = everyQuery(queue).slice(0, decodedAhead);
    const decoded = new Map<string, HTMLImageElement>();
    for (const id of next.flatMap(({ query }) => itemsOf(query))) {
      const item = this.get(id);
      if (item?.content.kind !== 'image') continue;
      const url = await this.url(item);
      decoded.set(url, this.#decoded.get(url) ?? decodedImage(url));
    }
    this.#decoded = decoded;
  }

  /** Lets go of all pictures. */
  clear(): void {
    this.#decoded.clear();
    for (const id of [...this.#items.keys()]) this.#forget(id);
  }

  #forget(id: string): void {
    this.#items.delete(id);
    const url = this.#urls.get(id);
    this.#urls.delete(id);
    void url?.then((text) => text && URL.revokeObjectURL(text));
  }
}

const decodedImage = (url: string): HTMLImageElement => {
  const image = new Image();
  image.onload = () => {
    // The screen paints large pictures from a smaller copy of its own; holding them decoded would cost gigabytes.
    if (image.naturalWidth * image.naturalHeight > largestDecoded) return;
    // A picture that cannot be decoded is shown as such by the screen; here it only means no head start.
    image.decode().catch(() => undefined);
  };
  image.src = url;
  return image;
};
