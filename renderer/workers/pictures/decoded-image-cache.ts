import { TwoLevelQueue } from './two-level-queue.ts';

/** What is needed of a decoded picture here. */
export interface DecodedImage {
  readonly width: number;
  readonly height: number;
  close(): void;
}

interface Entry<I extends DecodedImage> {
  /** Null until the decoding began. */
  image: Promise<I | null> | null;
  /** Bytes of the decoded picture; 0 before it is there, and for one that cannot be decoded. */
  bytes: number;
  /** Jobs that wait for it or work on it. */
  users: number;
}

interface Retained {
  /** How many hold it. */
  count: number;
  readonly ended: AbortController;
}

export interface UseOptions {
  /** Served before all that is not, and before decoding for anybody else begins. */
  readonly urgent: boolean;
  readonly signal: AbortSignal;
}

const bytesPerPixel = 4;

/**
 * Milliseconds between handing back one picture and the next. While the system takes one back, no thread of the window
 * gets memory; several in a row would be seen as a standstill (docs/decisions/0006).
 */
const apart = 100;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, apart));

/**
 * Decoded pictures of many megapixels (256 MB for 8,000 × 8,000), by their address. One is decoded at a time, once for
 * all who use it at the same time, and let go of right after, unless it is retained: then it stays for the next use, as
 * long as all that stay take no more than `most` bytes together. The one used last always stays.
 */
export class DecodedImageCache<I extends DecodedImage> {
  readonly #decode: (url: string) => Promise<I | null>;
  readonly #most: number;
  readonly #pause: () => Promise<void>;
  /** Resolves when the next one may be handed back. */
  #closed: Promise<void> = Promise.resolve();
  readonly #queue = new TwoLevelQueue();
  /** The one used last at the end. */
  readonly #entries = new Map<string, Entry<I>>();
  readonly #retained = new Map<string, Retained>();

  /** @param between pauses after a picture was handed back; another one is given by tests. */
  constructor(decode: (url: string) => Promise<I | null>, most: number, between = pause) {
    this.#decode = decode;
    this.#most = most;
    this.#pause = between;
  }

  /** Works on a decoded picture; null when it cannot be decoded, or when the work was called off before. */
  async use<T>(url: string, { urgent, signal }: UseOptions, work: (image: I) => Promise<T>): Promise<T | null> {
    const entry = this.#entries.get(url) ?? { image: null, bytes: 0, users: 0 };
    this.#entries.delete(url);
    this.#entries.set(url, entry);
    entry.users++;
    try {
      // Waiting in line may show that nobody wants it any more, or that another has had it decoded.
      const image = await (entry.image ?? this.#queue.run(() => this.#decoded(url, entry, signal), urgent));
      return image === null || signal.aborted ? null : await work(image);
    } finally {
      entry.users--;
      this.#evict();
    }
  }

  /** Decodes a picture once nothing urgent is to do, and keeps it; as many releases as holds let it go. */
  retain(url: string): void {
    const retained = this.#retained.get(url);
    if (retained !== undefined) {
      retained.count++;
      return;
    }
    const ended = new AbortController();
    this.#retained.set(url, { count: 1, ended });
    void this.use(url, { urgent: false, signal: ended.signal }, () => Promise.resolve());
  }

  release(url: string): void {
    const retained = this.#retained.get(url);
    if (retained === undefined || --retained.count > 0) return;
    retained.ended.abort();
    this.#retained.delete(url);
    this.#evict();
  }

  #decoded(url: string, entry: Entry<I>, signal: AbortSignal): Promise<I | null> {
    if (entry.image !== null) return entry.image;
    if (signal.aborted) return Promise.resolve(null);
    entry.image = this.#decode(url).then((image) => {
      if (image !== null) entry.bytes = image.width * image.height * bytesPerPixel;
      return image;
    });
    return entry.image;
  }

  /** Lets go of what nobody uses: all that is not retained, and the oldest of the rest beyond what may stay. */
  #evict(): void {
    let bytes = [...this.#entries.values()].reduce((sum, entry) => sum + entry.bytes, 0);
    const newest = [...this.#entries.keys()].at(-1);
    for (const [url, entry] of this.#entries) {
      if (entry.users > 0) continue;
      if (this.#retained.has(url) && entry.bytes > 0 && (bytes <= this.#most || url === newest)) continue;
      bytes -= entry.bytes;
      this.#entries.delete(url);
      void entry.image?.then((image) => image && this.#close(image));
    }
  }

  #close(image: I): void {
    this.#closed = this.#closed.then(() => {
      image.close();
      return this.#pause();
    });
  }
}
