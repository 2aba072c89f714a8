import { once } from 'node:events';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../../../shared/numbers/random.ts';
import type { PictureSize } from './options.ts';
import { pngOf } from './png.ts';

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

/** An RGB picture of coarse blocks with grain, so that it neither compresses to nothing nor costs minutes to write. */
const png = (width: number, height: number, seed: number): Buffer => {
  const random = createRandom(seed);
  const hue = Array.from({ length: 64 }, () => random.integer(200));
  const pixel = (x: number, y: number, into: Uint8Array, at: number): void => {
    const block = ((y >> 7) * 8 + (x >> 7)) % 61;
    const grain = (x * 31 + y * 17) % 40;
    for (let c = 0; c < 3; c++) into[at + c] = (hue[block + c] ?? 0) + grain;
  };
  return pngOf({ width, height, channels: 3, pixel });
};

/** A folder of pictures. */
export const writePictures = (folder: string, items: number, { width, height }: PictureSize): string => {
  const place = join(folder, 'pictures');
  mkdirSync(place);
  for (let i = 0; i < items; i++) writeFileSync(join(place, `picture-${i}.png`), png(width, height, i));
  return place;
};
