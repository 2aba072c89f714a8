import { deflateSync } from 'node:zlib';
import { crc32 } from './crc.ts';

/** A chunk of a PNG file: its length, its type, what it holds, and the checksum of the last two. */
export const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), framed.length - 4);
  return framed;
};

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const colourTypes = { 3: 2, 4: 6 } as const;

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue, or those and how opaque. */
  readonly channels: 3 | 4;
  /** Writes the channels of one pixel, 0 to 255 each, into the buffer from `at` on. */
  readonly pixel: (x: number, y: number, into: Uint8Array, at: number) => void;
}

/** A PNG file, packed for speed rather than for size. */
export const pngOf = ({ width, height, channels, pixel }: Drawing): Buffer => {
  const rows = Buffer.alloc(height * (1 + width * channels));
  for (let y = 0, at = 0; y < height; y++) {
    rows[at++] = 0;
    for (let x = 0; x < width; x++, at += channels) pixel(x, y, rows, at);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colourTypes[channels], 0, 0, 0], 8);
  const pixels = deflateSync(rows, { level: 1 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', new Uint8Array(0))]);
};
