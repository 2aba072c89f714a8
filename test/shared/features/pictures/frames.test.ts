import { describe, expect, it } from 'vitest';
import { isAnimated } from '../../../../shared/features/pictures/frames.ts';

const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** One by one pixel, with a table of two colours if asked for, and a part of pixel data in two pieces. */
const gifFrame = (colours: boolean): number[] => [
  ...[0x21, 0xf9, 4, 0, 10, 0, 0, 0],
  ...[0x2c, 0, 0, 0, 0, 1, 0, 1, 0, colours ? 0x80 : 0],
  ...(colours ? [0, 0, 0, 0x2c, 0x2c, 0x2c] : []),
  ...[2, 2, 0x2c, 0x2c, 1, 0, 0],
];

const gif = (frames: number, colours = false): Uint8Array =>
  Uint8Array.from([
    ...letters('GIF89a'),
    ...[1, 0, 1, 0, 0x80, 0, 0],
    ...[0, 0, 0, 255, 255, 255],
    ...[0x21, 0xff, 11, ...letters('NETSCAPE2.0'), 3, 1, 0, 0, 0],
    ...Array.from({ length: frames }, () => gifFrame(colours)).flat(),
    0x3b,
  ]);

const chunk = (type: string, ...data: readonly number[]): number[] => [
  ...[0, 0, 0, data.length],
  ...letters(type),
  ...data,
  ...[0, 0, 0, 0],
];

const png = (...chunks: readonly number[][]): Uint8Array =>
  Uint8Array.from([
    ...[0x89, ...letters('PNG'), 13, 10, 26, 10],
    ...chunk('IHDR', 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0),
    ...chunks.flat(),
    ...chunk('IEND'),
  ]);

const pixels = chunk('IDAT', 1, 2, 3);

const webp = (flags: number): Uint8Array =>
  Uint8Array.from([...letters('RIFF'), 0, 0, 0, 0, ...letters('WEBPVP8X'), 10, 0, 0, 0, flags, 0, 0, 0]);

const iso = (brand: string): Uint8Array => Uint8Array.from([0, 0, 0, 24, ...letters(`ftyp${brand}`), 0, 0, 0, 0]);

describe('a picture of several frames', () => {
  it('is told from one of a single frame in every format that knows both', () => {
    expect([gif(2), gif(5, true)].map(isAnimated)).toEqual([true, true]);
    expect([gif(1), gif(1, true), gif(0)].map(isAnimated)).toEqual([false, false, false]);
    expect(isAnimated(png(chunk('acTL', 0, 0, 0, 3, 0, 0, 0, 0), pixels))).toBe(true);
    expect(isAnimated(png(pixels))).toBe(false);
    expect([webp(0x12), webp(0x10)].map(isAnimated)).toEqual([true, false]);
    expect([iso('avis'), iso('avif')].map(isAnimated)).toEqual([true, false]);
  });

  it('is not one that only says so, or says so after its pixels', () => {
    expect(isAnimated(png(chunk('acTL', 0, 0, 0, 1, 0, 0, 0, 0), pixels))).toBe(false);
    expect(isAnimated(png(pixels, chunk('acTL', 0, 0, 0, 3, 0, 0, 0, 0)))).toBe(false);
  });

  it('is known from its beginning, as far as the second frame', () => {
    const whole = gif(3);
    const lengths = Array.from({ length: whole.length + 1 }, (_, length) => length);
    const known = lengths.filter((length) => isAnimated(whole.subarray(0, length)));
    // From the first byte of the second frame on it stays known.
    expect(known).toEqual(lengths.slice(known[0]));
    expect(known[0]).toBeLessThan(whole.length - gifFrame(false).length);
  });

  it('is no file of another kind, nor a damaged one', () => {
    expect(isAnimated(Uint8Array.from([]))).toBe(false);
    expect(isAnimated(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]))).toBe(false);
    expect(isAnimated(Uint8Array.from(letters('GIF89a')))).toBe(false);
    expect(isAnimated(Uint8Array.from([...letters('GIF89a'), ...new Array<number>(40).fill(0x21)]))).toBe(false);
  });
});
