import { expect, it } from 'vitest';
import type { ShellBridge } from '../../../shared/contract/shell.ts';
import { withApp } from '../harness/app.ts';
import { openSample, press, status } from '../storage/durability-steps.ts';

declare global {
  /** How long after the last key press each collection began, in milliseconds. */
  var rested: number[];
}

it('the window collects its garbage when the expert rests, and never between two answers', () =>
  withApp(async ({ page }) => {
    await openSample(page, 'Patients');
    await page.evaluate(() => {
      let pressedAt = 0;
      window.addEventListener('keydown', (event) => {
        pressedAt = event.timeStamp;
      });
      globalThis.rested = [];
      Reflect.set(globalThis, 'gc', () => void globalThis.rested.push(performance.now() - pressedAt));
    });
    for (let n = 1; n <= 25; n++) {
      await page.locator('.stage-current').first().waitFor();
      await press(page, n % 2 === 0 ? 'ArrowLeft' : 'ArrowRight');
    }
    await expect.poll(() => page.evaluate(() => globalThis.rested), { timeout: 60_000 }).not.toEqual([]);
    const [first = 0] = await page.evaluate(() => globalThis.rested);
    expect(first).toBeGreaterThanOrEqual(5000);
  }));

it('the window has the engine give back what it does not use, and the next answer is saved all the same', () =>
  withApp(async ({ page, complaints }) => {
    await openSample(page, 'Patients');
    const answer: unknown = await page.evaluate(() => {
      const shell: ShellBridge = Reflect.get(window, 'akin');
      return shell.giveBack();
    });
    expect(answer).toBeUndefined();
    await press(page, 'ArrowLeft');
    await expect.poll(() => status(page)).toMatch(/^Saved/);
    expect(complaints).toEqual([]);
  }));
