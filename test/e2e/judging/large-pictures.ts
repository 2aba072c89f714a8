import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { pngOf } from '../../bench/app/png.ts';
import { freshFolder, giveToUser } from '../harness/stage.ts';

/** Over six megapixels, so that they are painted from tiles, and of odd sides, so that no centre falls on a pixel. */
export const side = { width: 3333, height: 2501 } as const;

/** A folder with a picture each pixel of which tells where it is, and one of half-transparent black. */
export const writeLargePictures = (): string => {
  const folder = join(freshFolder(), 'large');
  mkdirSync(folder);
  const place = pngOf({
    ...side,
    channels: 3,
    pixel: (x, y, into, at) => {
      into[at] = x & 255;
      into[at + 1] = y & 255;
      into[at + 2] = (x >> 8) | ((y >> 8) << 4);
    },
  });
  const veil = pngOf({
    ...side,
    channels: 4,
    pixel: (_x, _y, into, at) => {
      into[at + 3] = 128;
    },
  });
  writeFileSync(join(folder, 'place.png'), place);
  writeFileSync(join(folder, 'veil.png'), veil);
  giveToUser(join(folder, '..'));
  return folder;
};

/** A pane as it is on the screen, and every fifth of its pixels each way, from its middle. */
export interface Seen {
  readonly width: number;
  readonly height: number;
  /** In device pixels from the pane's top left, with red, green and blue. */
  readonly pixels: readonly (readonly [x: number, y: number, red: number, green: number, blue: number])[];
}

/** The pane whose picture has this name, photographed. */
export const see = async (page: Page, name: string): Promise<Seen> => {
  const shot = (await page.screenshot()).toString('base64');
  return page.evaluate(
    async ([png, label]) => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const pane = [...document.querySelectorAll('.stage-current .picture')].find((one) =>
        [...one.children].some((child) => child.matches(`[aria-label="${label}"], [alt="${label}"]`)),
      );
      if (!pane) throw new Error(`no pane shows ${label}`);
      const box = pane.getBoundingClientRect();
      const edge = (at: number): number => Math.round(at * devicePixelRatio);
      const [left, top] = [edge(box.left), edge(box.top)];
      const [width, height] = [edge(box.right) - left, edge(box.bottom) - top];
      const context = new OffscreenCanvas(width, height).getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.drawImage(bitmap, -left, -top);
      const { data } = context.getImageData(0, 0, width, height);
      // The corners of a pane are round.
      const inset = 24;
      const pixels: [number, number, number, number, number][] = [];
      for (let y = inset; y < height - inset; y += 5)
        for (let x = inset; x < width - inset; x += 5) {
          const [red = 0, green = 0, blue = 0] = data.subarray((y * width + x) * 4);
          pixels.push([x, y, red, green, blue]);
        }
      return { width, height, pixels };
    },
    [shot, name] as const,
  );
};

/** Which pixel of the picture that tells places is seen at a pixel of the pane. */
export const placeIn = ([, , red, green, blue]: Seen['pixels'][number]): readonly [number, number] => [
  red + ((blue & 15) << 8),
  green + ((blue >> 4) << 8),
];
