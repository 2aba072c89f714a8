import { once } from 'node:events';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { createRandom } from '../../../shared/numbers/random.ts';
import { crc32 } from './crc.ts';
import type { PictureSize } from './options.ts';

const clusters = 5;

/** Records in five clusters, so that there is a metric to learn; the cluster is not among the columns. */
export const writeRecords = async (folder: string, items: number, features: number): Promise<string> => {
  const path = join(folder, `${items}-records.csv`);
  const random = createRandom(7);
  const centres = Array.from({ length: clusters }, () => Array.from({ length: features }, () => 2 * random.normal()));
  const out = createWriteStream(path);
  out.write(`id,${Array.from({ length: features }, (_, j) => `measure ${j + 1}`).join(',')}\n`);
  for (let i = 0; i < items; i++) {
    const centre = centres[i % clusters] ?? [];
    const values = centre.map((value) => (value + random.normal()).toFixed(3));
    if (!out.write(`record ${i},${values.join(',')}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
  return path;
};

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), framed.length - 4);
  return framed;
};

/** An RGB picture of coarse blocks with grain, so that it neither compresses to nothing nor costs minutes to write. */
const png = (width: number, height: number, seed: number): Buffer => {
  const random = createRandom(seed);
  const hue = Array.from({ length: 64 }, () => random.integer(200));
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0, at = 0; y < height; y++) {
    rows[at++] = 0;
    for (let x = 0; x < width; x++) {
      const block = ((y >> 7) * 8 + (x >> 7)) % 61;
      const grain = (x * 31 + y * 17) % 40;
      for (let c = 0; c < 3; c++) rows[at++] = (hue[block + c] ?? 0) + grain;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(rows, { level: 1 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', new Uint8Array(0))]);
};

/** A folder of pictures. */
export const writePictures = (folder: string, items: number, { width, height }: PictureSize): string => {
  const place = join(folder, 'pictures');
  mkdirSync(place);
  for (let i = 0; i < items; i++) writeFileSync(join(place, `picture-${i}.png`), png(width, height, i));
  return place;
};
