import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importProject } from '../../bench/app/project.ts';
import { type App, launchApp } from '../harness/app.ts';
import { freshFolder, giveToUser } from '../harness/stage.ts';
import { press } from '../storage/durability-steps.ts';
import { see } from './large-pictures.ts';

/** A field of 8 by 4 colours, as a JPEG file of so many pixels for each; a trace of blue sets two of them apart. */
const jpeg = async (page: Page, scale: number, trace: number): Promise<Buffer> => {
  const text = await page.evaluate(
    async ([size, blue]) => {
      const canvas = new OffscreenCanvas(8 * size, 4 * size);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      for (let x = 0; x < 8; x++)
        for (let y = 0; y < 4; y++) {
          context.fillStyle = `rgb(${x * 32}, ${y * 64}, ${(x * 5 + y * 3) % 8 < 4 ? blue : 200})`;
          context.fillRect(x * size, y * size, size, size);
        }
      const bytes = new Uint8Array(
        await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 1 })).arrayBuffer(),
      );
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    },
    [scale, trace] as const,
  );
  return Buffer.from(text, 'base64');
};

/** The same file with a note that the camera was held sideways (Exif 2.32, orientation 6: a quarter turn clockwise). */
const heldSideways = (file: Buffer): Buffer => {
  const header = [0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  const orientation = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
  const segment = Buffer.from([0xff, 0xe1, 0, 2 + header.length + orientation.length, ...header, ...orientation]);
  return Buffer.concat([file.subarray(0, 2), segment, file.subarray(2)]);
};

describe('a large picture from a camera that was held sideways', () => {
  let app: App;

  beforeAll(async () => {
    app = await launchApp();
    const folder = join(freshFolder(), 'camera');
    mkdirSync(folder);
    writeFileSync(join(folder, 'large.jpg'), heldSideways(await jpeg(app.page, 640, 40)));
    writeFileSync(join(folder, 'small.jpg'), heldSideways(await jpeg(app.page, 160, 50)));
    giveToUser(join(folder, '..'));
    await importProject(app, folder, true);
    await app.page.locator('.stage-current .picture:not([data-waiting])').nth(1).waitFor();
  });

  afterAll(async () => {
    await app.close();
  });

  /** The share of the pane that looks otherwise than the small picture beside it, which the browser itself turns. */
  const otherwise = async (): Promise<number> => {
    const [large, small] = [await see(app.page, 'large.jpg'), await see(app.page, 'small.jpg')];
    const differing = large.pixels.filter(([, , ...colour], i) => {
      const [, , ...beside] = small.pixels[i] ?? [];
      return colour.some((value, channel) => Math.abs(value - (beside[channel] ?? -255)) > 24);
    });
    return differing.length / large.pixels.length;
  };

  const settled = { timeout: 20_000, interval: 300 } as const;

  it.each([
    ['fitted', 0],
    ['from tiles of half its size', 6],
    ['from tiles of its full size', 12],
    ['from tiles that are magnified', 18],
  ])('is turned as a small one is, %s', async (_, steps) => {
    await press(app.page, 'f');
    for (let step = 0; step < steps; step++) await app.page.keyboard.press('=');
    // Off the middle, where another turn would show; and to the edges of other colours, which are smoothed otherwise.
    await app.page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(otherwise, settled).toBeLessThan(0.04);
  });
});
