import type { Page } from 'playwright';
import type { App } from '../../e2e/harness.ts';
import { judge } from './judge.ts';
import { longestTask } from './judging.ts';
import { watch, watched } from './presses.ts';

const pictureIsThere = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    const pictures = [...document.querySelectorAll('.stage-current .picture')];
    return pictures.length > 0 && pictures.every((picture) => !picture.hasAttribute('data-waiting'));
  });

/** Time for a picture of many megapixels to be decoded and painted. */
const settling = 4000;

const [steps, stepPause] = [10, 100];

/** The first look at large pictures pixel by pixel: one image pixel per screen pixel, moved about, answered, fitted again. */
export const measureCloseup = async ({ page }: App): Promise<void> => {
  await pictureIsThere(page);
  await watch(page);
  await page.keyboard.press('a');
  await page.waitForTimeout(settling);
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press(step % 2 === 0 ? 'Shift+ArrowLeft' : 'Shift+ArrowUp');
    await page.waitForTimeout(stepPause);
  }
  await judge(page, 2, settling);
  await page.keyboard.press('f');
  await page.waitForTimeout(settling);
  const { longTasks } = await watched(page);
  longestTask(longTasks, 'longest main-thread task, first look 1:1');
};
