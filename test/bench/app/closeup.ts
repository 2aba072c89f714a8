import type { Page } from 'playwright';
import type { App } from '../../e2e/harness/app.ts';
import { judge } from './judge.ts';
import { longestTask } from './judging.ts';
import { settledMemoryOf, totalOf } from './memory.ts';
import { unwatch, watch, watched } from './presses.ts';
import { mebibytes, report } from './report.ts';

const pictureIsThere = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    const pictures = [...document.querySelectorAll('.stage-current .picture')];
    return pictures.length > 0 && pictures.every((picture) => !picture.hasAttribute('data-waiting'));
  });

/** Time for the pictures of a query, of many megapixels, to be decoded and painted. */
const settling = 4000;

/** Presses each key in turn, as fast as a key repeats when it is held down. */
const hold = async (page: Page, keys: readonly string[], times: number): Promise<void> => {
  for (let press = 0; press < times; press++) {
    await page.keyboard.press(keys[press % keys.length] ?? '');
    await page.waitForTimeout(33);
  }
};

const drag = async (page: Page): Promise<void> => {
  const box = await page.locator('.stage-current .picture').first().boundingBox();
  if (box === null) throw new Error('no picture is on screen');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 60; step++) await page.mouse.move(x + 4 * step, y + 3 * step);
  await page.mouse.up();
};

interface Part {
  readonly name: string;
  readonly act: (page: Page) => Promise<void>;
}

/** What an expert does with large pictures, one after the other. */
const parts: readonly Part[] = [
  { name: 'first look 1:1', act: (page) => page.keyboard.press('a') },
  { name: 'moved by keys at 1:1', act: (page) => hold(page, ['Shift+ArrowLeft', 'Shift+ArrowUp'], 30) },
  { name: 'moved by mouse at 1:1', act: drag },
  {
    name: 'zoomed out and in from 1:1',
    act: async (page) => {
      await hold(page, ['-'], 8);
      await hold(page, ['='], 16);
      await hold(page, ['-'], 8);
    },
  },
  { name: 'turned and inverted at 1:1', act: (page) => hold(page, ['r', 'v'], 8) },
  { name: 'next queries at 1:1, each looked at', act: (page) => judge(page, 4, settling) },
  { name: 'next queries at 1:1, in haste', act: (page) => judge(page, 10) },
  { name: 'fitted and 1:1 again', act: (page) => hold(page, ['f', 'a'], 6) },
  { name: 'fitted', act: (page) => page.keyboard.press('f') },
  { name: 'grid of them', act: (page) => page.keyboard.press('Alt+Shift+Digit4') },
  { name: 'triplets of them', act: (page) => page.keyboard.press('Alt+Shift+Digit2') },
  {
    name: 'triplets of them at 1:1',
    act: async (page) => {
      await pictureIsThere(page);
      await page.keyboard.press('a');
      await page.waitForTimeout(settling);
      await hold(page, ['Shift+ArrowLeft', 'Shift+ArrowUp'], 30);
      await judge(page, 3, settling);
    },
  },
];

/** Large pictures looked at pixel by pixel: one image pixel per screen pixel, moved about, answered, fitted again. */
export const measureCloseup = async ({ page, electron }: App): Promise<void> => {
  await pictureIsThere(page);
  await watch(page);
  for (const { name, act } of parts) {
    await act(page);
    await page.waitForTimeout(settling);
    const { longTasks, longestGap } = await watched(page);
    longestTask(longTasks, `${name}: longest task`);
    report('… longest wait between two frames', `${longestGap.toFixed(0)} ms`);
    await page.evaluate(() => {
      globalThis.bench.longTasks.length = 0;
      globalThis.bench.longestGap = 0;
    });
  }
  await unwatch(page);
  report('memory of all processes', mebibytes(totalOf(await settledMemoryOf(electron))));
};
