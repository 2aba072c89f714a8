import { describe, expect, it } from 'vitest';
import { withApp } from '../harness/app.ts';
import { openSample, press } from '../storage/durability-steps.ts';

// What the workers do with it is proved beside them, without an app.
describe('the workers of a project', () => {
  it('are lent the collector that they call when they are idle', () =>
    withApp(async ({ page }) => {
      await openSample(page, 'Patients');
      // The sampler runs from the beginning, the trainer from the fifth judgement on.
      for (let n = 1; n <= 6; n++) {
        await page.locator('.stage-current').first().waitFor();
        await press(page, n % 2 === 0 ? 'ArrowLeft' : 'ArrowRight');
      }
      await expect.poll(() => page.workers().length, { timeout: 30_000 }).toBeGreaterThanOrEqual(2);
      const lent = page.workers().map((worker) => worker.evaluate(() => typeof globalThis.gc));
      expect(new Set(await Promise.all(lent))).toEqual(new Set(['function']));
    }));
});
