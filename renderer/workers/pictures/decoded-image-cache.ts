import { TwoLevelQueue } from './two-level-queue.ts';

/** What is needed of a decoded picture here. */
export interface DecodedImage {
  readonly width: number;
  readonly height: number;
  close(): void;
}

interface Entry<W extends DecodedImage> {
  /** Null until the decoding began. */
  whole: Promise<W | null> | null;
  /** Bytes of the decoded picture; 0 before it is there, and for one that cannot be decoded. */
  bytes: number;
  /** Jobs that wait for it or work on it. */
  users: number;
}

interface Held {
  /** How many hold it. */
  times: number;
  readonly over: AbortController;
}

export interface Use {
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
 * all who use it at the same time, and let go of right after, unless it is held: then it stays for the next use, as
 * long as all that stay take no more than `most` bytes together. The one used last always stays.
 */
export class DecodedImageCache<W extends DecodedImage> {
  readonly #decode: (url: string) => Promise<W | null>;
  readonly #most: number;
  readonly #pause: () => Promise<void>;
  /** Resolves when the next one may be handed back. */
  #handedBack: Promise<void> = Promise.resolve();
  readonly #turns = new TwoLevelQueue();
  /** The one used last at the end. */
  readonly #entries = new Map<string, Entry<W>>();
  readonly #held = new Map<string, Held>();

  /** @param between pauses after a picture was handed back; another one is given by tests. */
  constructor(decode: (url: string) => Promise<W | null>, most: number, between = pause) {
    this.#decode = decode;
    this.#most = most;
    this.#pause = between;
  }

  /** Works on a decoded picture; null when it cannot be decoded, or when the work was called off before. */
  async use<T>(url: string, { urgent, signal }: Use, work: (whole: W) => Promise<T>): Promise<T | null> {
    const entry = this.#entries.get(url) ?? { whole: null, bytes: 0, users: 0 };
    this.#entries.delete(url);
    this.#entries.set(url, entry);
    entry.users++;
    try {
      // Waiting in line may show that nobody wants it any more, or that another has had it decoded.
      const whole = await (entry.whole ?? this.#turns.run(() => this.#started(url, entry, signal), urgent));
      return whole === null || signal.aborted ? null : await work(whole);
    } finally {
      entry.users--;
      this.#settle();
    }
  }

  /** Decodes a picture once nothing urgent is to do, and keeps it; as many releases as holds let it go. */
  retain(url: string): void {
    const held = this.#held.get(url);
    if (held !== undefined) {
      held.times++;
      return;
    }
    const over = new AbortController();
    this.#held.set(url, { times: 1, over });
    void this.use(url, { urgent: false, signal: over.signal }, () => Promise.resolve());
  }

  release(url: string): void {
    const held = this.#held.get(url);
    if (held === undefined || --held.times > 0) return;
    held.over.abort();
    this.#held.delete(url);
    this.#settle();
  }

  #started(url: string, entry: Entry<W>, signal: AbortSignal): Promise<W | null> {
    if (entry.whole !== null) return entry.whole;
    if (signal.aborted) return Promise.resolve(null);
    entry.whole = this.#decode(url).then((whole) => {
      if (whole !== null) entry.bytes = whole.width * whole.height * bytesPerPixel;
      return whole;
    });
    return entry.whole;
  }

  /** Lets go of what nobody uses: all that is not held, and the oldest of the rest beyond what may stay. */
  #settle(): void {
    let bytes = [...this.#entries.values()].reduce((sum, entry) => sum + entry.bytes, 0);
    const newest = [...this.#entries.keys()].at(-1);
    for (const [url, entry] of this.#entries) {
      if (entry.users > 0) continue;
      if (this.#held.has(url) && entry.bytes > 0 && (bytes <= this.#most || url === newest)) continue;
      bytes -= entry.bytes;
      this.#entries.delete(url);
      void entry.whole?.then((whole) => whole && this.#handBack(whole));
    }
  }

  #handBack(whole: W): void {
    this.#handedBack = this.#handedBack.then(() => {
      whole.close();
      return this.#pause();
    });
  }
}
