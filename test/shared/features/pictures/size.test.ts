import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { imageSizeOf } from '../../../../shared/features/pictures/size.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part])));

const u16 = (value: number): readonly number[] => [value >> 8, value & 255];
const little = (value: number, length: number): readonly number[] =>
  Array.from({ length }, (_, i) => (value >>> (8 * i)) & 255);

/** A segment with marker and content. */
const segment = (marker: number, content: readonly number[]): readonly number[] => [
  0xff,
  marker,
  ...u16(content.length + 2),
  ...content,
];
const frame = (marker: number): readonly number[] => segment(marker, [8, ...u16(600), ...u16(8000), 3, 1, 0x22, 0]);
const zeros = (length: number): readonly number[] => new Array<number>(length).fill(0);

const heads: readonly [string, Uint8Array][] = [
  ['GIF', bytes('GIF89a', little(8000, 2), little(600, 2), [0])],
  ['BMP', bytes('BM', zeros(16), little(8000, 4), little(600, 4))],
  ['BMP from top to bottom', bytes('BM', zeros(16), little(8000, 4), little(-600, 4))],
  ['JPEG', bytes([0xff, 0xd8], segment(0xe0, zeros(14)), frame(0xc0))],
  ['progressive JPEG after much metadata', bytes([0xff, 0xd8], segment(0xe1, zeros(60_000)), frame(0xc2))],
  [
    'JPEG whose tables come first',
    bytes([0xff, 0xd8], segment(0xc4, zeros(30)), segment(0xdb, zeros(65)), frame(0xc1)),
  ],
  [
    'lossy WebP',
    bytes('RIFF', zeros(4), 'WEBPVP8 ', zeros(4), zeros(3), [0x9d, 1, 0x2a], little(8000, 2), little(600, 2)),
  ],
  ['lossless WebP', bytes('RIFF', zeros(4), 'WEBPVP8L', zeros(4), [0x2f], little(7999 | (599 << 14), 4))],
  ['extended WebP', bytes('RIFF', zeros(4), 'WEBPVP8X', zeros(4), zeros(4), little(7999, 3), little(599, 3))],
];

describe('the size of a picture', () => {
  it.each(heads)('is read from the first bytes: %s', (_, head) => {
    expect(imageSizeOf(head)).toEqual({ width: 8000, height: 600 });
  });

  it('is read from a real file', () => {
    expect(imageSizeOf(readFileSync('build/icons/icon.png').subarray(0, 64))).toEqual({ width: 1024, height: 1024 });
  });

  it.each(heads)('is not known where the head ends too soon: %s', (_, head) => {
    for (let end = 0; end < Math.min(head.length, 28); end++) {
      const size = imageSizeOf(head.subarray(0, end));
      if (size !== null) expect(size).toEqual({ width: 8000, height: 600 });
    }
    expect(imageSizeOf(head.subarray(0, 8))).toBeNull();
  });

  it('is not known of other formats, of nonsense and of pictures without pixels', () => {
    expect(imageSizeOf(bytes('....ftypavif', zeros(40)))).toBeNull();
    expect(imageSizeOf(bytes([0xff, 0xd8], zeros(40)))).toBeNull();
    expect(imageSizeOf(bytes('GIF89a', zeros(10)))).toBeNull();
    expect(imageSizeOf(new Uint8Array(0))).toBeNull();
  });
});
