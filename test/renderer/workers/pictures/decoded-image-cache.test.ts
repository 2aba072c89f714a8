import { describe, expect, it } from 'vitest';
import { DecodedImageCache, type UseOptions } from '../../../../renderer/workers/pictures/decoded-image-cache.ts';

interface Fake {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  close(): void;
}

/** A decoder of pictures of 100 × 100 pixels that is done when the test says so, and what is open at any time. */
const setUp = (most: number, pause = () => Promise.resolve()) => {
  const begun: string[] = [];
  const open = new Set<string>();
  const waiting: (() => void)[] = [];
  const images = new DecodedImageCache<Fake>(
    (url) => {
      begun.push(url);
      return new Promise((resolve) => {
        waiting.push(() => {
          if (url === 'broken') return resolve(null);
          open.add(url);
          resolve({ url, width: 100, height: 100, close: () => void open.delete(url) });
        });
      });
    },
    most,
    pause,
  );
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  const decodeOne = async (): Promise<void> => {
    waiting.shift()?.();
    await settle();
  };
  return { images, begun, open, settle, decodeOne };
};

const use = (urgent: boolean): UseOptions => ({ urgent, signal: new AbortController().signal });
const urlOf = ({ url }: Fake): Promise<string> => Promise.resolve(url);
const bytes = 100 * 100 * 4;

describe('pictures decoded whole', () => {
  it('are decoded once for all who use them at the same time, and let go of right after', async () => {
    const { images, begun, open, decodeOne } = setUp(bytes);
    const uses = [1, 2, 3].map(() => images.use('a', use(true), urlOf));
    await decodeOne();
    expect(await Promise.all(uses)).toEqual(['a', 'a', 'a']);
    expect(begun).toEqual(['a']);
    expect(open.size).toBe(0);
  });

  it('are decoded one at a time, those that are urgent first', async () => {
    const { images, begun, decodeOne, settle } = setUp(bytes);
    const uses = [
      images.use('a', use(false), urlOf),
      images.use('b', use(false), urlOf),
      images.use('c', use(true), urlOf),
    ];
    await settle();
    expect(begun).toEqual(['a']);
    for (let i = 0; i < 3; i++) await decodeOne();
    await Promise.all(uses);
    expect(begun).toEqual(['a', 'c', 'b']);
  });

  it('are not decoded for those who have given up waiting', async () => {
    const { images, begun, decodeOne } = setUp(bytes);
    const controller = new AbortController();
    const first = images.use('a', use(true), urlOf);
    const given = images.use('b', { urgent: true, signal: controller.signal }, urlOf);
    controller.abort();
    await decodeOne();
    expect(await first).toBe('a');
    expect(await given).toBeNull();
    expect(begun).toEqual(['a']);
  });

  it('stay while they are held, by as many as hold them', async () => {
    const { images, begun, open, decodeOne, settle } = setUp(bytes);
    images.retain('a');
    images.retain('a');
    await settle();
    await decodeOne();
    expect(await images.use('a', use(true), urlOf)).toBe('a');
    images.release('a');
    await settle();
    expect(open).toEqual(new Set(['a']));
    images.release('a');
    await settle();
    expect(open.size).toBe(0);
    expect(begun).toEqual(['a']);
  });

  it('take no more memory together than they may: the one used last stays', async () => {
    const { images, open, decodeOne, settle } = setUp(2 * bytes);
    for (const url of ['a', 'b', 'c']) {
      images.retain(url);
      await settle();
      await decodeOne();
    }
    expect(open).toEqual(new Set(['b', 'c']));
    const again = images.use('a', use(true), urlOf);
    await decodeOne();
    expect(await again).toBe('a');
    await settle();
    expect(open).toEqual(new Set(['c', 'a']));
  });

  it('stay one at a time where even one is more than may stay', async () => {
    const { images, open, decodeOne, settle } = setUp(bytes / 2);
    for (const url of ['a', 'b']) {
      images.retain(url);
      await settle();
      await decodeOne();
    }
    expect(open).toEqual(new Set(['b']));
  });

  it('are handed back one after the other, with a pause between them', async () => {
    let goOn = (): void => undefined;
    const { images, open, decodeOne, settle } = setUp(2 * bytes, () => new Promise((resolve) => (goOn = resolve)));
    for (const url of ['a', 'b']) {
      images.retain(url);
      await settle();
      await decodeOne();
    }
    images.release('a');
    images.release('b');
    await settle();
    expect(open).toEqual(new Set(['b']));
    goOn();
    await settle();
    expect(open.size).toBe(0);
  });

  it('that cannot be decoded are nothing to work on, held or not', async () => {
    const { images, begun, decodeOne, settle } = setUp(bytes);
    images.retain('broken');
    await settle();
    await decodeOne();
    const used = images.use('broken', use(true), urlOf);
    await decodeOne();
    expect(await used).toBeNull();
    expect(begun).toEqual(['broken', 'broken']);
  });

  it('held and released before their turn are not decoded', async () => {
    const { images, begun, decodeOne, settle } = setUp(bytes);
    const first = images.use('a', use(true), urlOf);
    images.retain('b');
    images.release('b');
    await decodeOne();
    await first;
    await settle();
    expect(begun).toEqual(['a']);
  });
});
