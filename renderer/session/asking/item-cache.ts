import { imageSizeOf } from '../../../shared/features/pictures/size.ts';
import type { Item } from '../../../shared/model/item.ts';
import { itemsOf } from '../../../shared/model/query.ts';
import { readBlob } from '../../storage/blobs.ts';
import type { Database } from '../../storage/database.ts';
import { isLarge } from '../../workers/pictures/image-sizes.ts';
import { everyQuery, type Queue } from './queue.ts';

/** Items remembered beyond those in the queue: what was just judged, listed or looked up. */
const remembered = 600;
/** Pictures of this many queries are decoded ahead; more would hold too much memory at 2 megapixels each. */
const decodedAhead = 4;
/** So many bytes at the beginning of a picture tell its size, even where a camera has put much before it. */
const headBytes = 256 * 1024;

/**
 * Items in memory, most recently used last, with the object URLs of their pictures. A query enters the queue only
 * when its items are here, so a screen can paint it in the tick in which it becomes current.
 */
export class ItemCache {
  readonly #database: Database;
  readonly #project: string;
  readonly #items = new Map<string, Item>();
  readonly #urls = new Map<string, Promise<string>>();
  /** URLs of pictures of many megapixels. */
  readonly #large = new Set<string>();
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
    const url = this.#open(content.blob);
    this.#urls.set(id, url);
    return url;
  }

  /** Whether the picture at an object URL is known to be of many megapixels: to be shown from a smaller copy. */
  isLarge(url: string): boolean {
    return this.#large.has(url);
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
      // The screen paints those from smaller copies of its own; loading them here would cost a second and gigabytes.
      if (!this.isLarge(url)) decoded.set(url, this.#decoded.get(url) ?? decodedImage(url));
    }
    this.#decoded = decoded;
  }

  /** Lets go of all pictures. */
  clear(): void {
    this.#decoded.clear();
    for (const id of [...this.#items.keys()]) this.#forget(id);
  }

  async #open(key: string): Promise<string> {
    const blob = await readBlob(this.#database, this.#project, key);
    if (!blob) return '';
    const size = imageSizeOf(new Uint8Array(await blob.slice(0, headBytes).arrayBuffer()));
    const url = URL.createObjectURL(blob);
    if (size !== null && isLarge(size)) this.#large.add(url);
    return url;
  }

  #forget(id: string): void {
    this.#items.delete(id);
    const url = this.#urls.get(id);
    this.#urls.delete(id);
    void url?.then((text) => {
      this.#large.delete(text);
      if (text !== '') URL.revokeObjectURL(text);
    });
  }
}

const decodedImage = (url: string): HTMLImageElement => {
  const image = new Image();
  image.onload = () => {
    if (isLarge({ width: image.naturalWidth, height: image.naturalHeight })) return;
    // A picture that cannot be decoded is shown as such by the screen; here it only means no head start.
    image.decode().catch(() => undefined);
  };
  image.src = url;
  return image;
};
