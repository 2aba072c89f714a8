import { describe, expect, it } from 'vitest';
import { openSample, press } from '../storage/durability-steps.ts';
import { type App, withApp } from '../harness/app.ts';

/** What a worker that is at work has of the engine's collector: its type. */
const collectors = async ({ page }: App): Promise<ReadonlySet<string>> => {
  await openSample(page, 'Patients');
  // The sampler runs from the beginning, the trainer from the fifth judgement on.
  for (let n = 1; n <= 6; n++) {
    await page.locator('.stage-current').first().waitFor();
    await press(page, n % 2 === 0 ? 'ArrowLeft' : 'ArrowRight');
  }
  await expect.poll(() => page.workers().length, { timeout: 30_000 }).toBeGreaterThanOrEqual(2);
  return new Set(await Promise.all(page.workers().map((worker) => worker.evaluate(() => typeof globalThis.gc))));
};

// What the workers do with it is proved beside them, without an app.
describe('the workers of a project', () => {
  it('are lent the collector that they call when they are idle', () =>
    withApp(async (app) => {
      expect(await collectors(app)).toEqual(new Set(['function']));
    }));

  it('are lent none, and the window neither, where AKIN_FORCED_GC is 0', () =>
    withApp(
      async (app) => {
        expect(await collectors(app)).toEqual(new Set(['undefined']));
        expect(await app.page.evaluate(() => typeof globalThis.gc)).toBe('undefined');
      },
      { env: { AKIN_FORCED_GC: '0' } },
    ));
});
