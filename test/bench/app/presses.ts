import type { Page } from 'playwright';

export interface PressRecord {
  /** Milliseconds from the key event to the frame after which another query was painted. */
  readonly latencies: readonly number[];
  /** Milliseconds of each main-thread task over 50 ms. */
  readonly longTasks: readonly number[];
}

declare global {
  /** Filled in the page by `watchPresses`. */
  var benchLatencies: number[];
  var benchLongTasks: number[];
}

/** From here on every answer key is timed up to the paint of the next query, in the page's own clock. */
export const watchPresses = async (page: Page): Promise<void> => {
  // The loader that runs this file marks functions with their names by a helper that the page does not have.
  await page.evaluate('globalThis.__name = (named) => named');
  await page.evaluate(() => {
    globalThis.benchLatencies = [];
    globalThis.benchLongTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.benchLongTasks.push(duration);
    }).observe({ type: 'longtask' });
    const stage = (): Element | null => document.querySelector('.stage-current');
    window.addEventListener(
      'keydown',
      ({ code, timeStamp }) => {
        if (!code.startsWith('Arrow')) return;
        const before = stage();
        const painted = new MessageChannel();
        painted.port1.onmessage = () => {
          globalThis.benchLatencies.push(performance.now() - timeStamp);
          painted.port1.close();
        };
        // The frame's callbacks run before its paint; a message posted there arrives right after it.
        const look = (): void => {
          if (stage() === before) requestAnimationFrame(look);
          else painted.port2.postMessage(null);
        };
        requestAnimationFrame(look);
      },
      { capture: true },
    );
  });
};

export const takePresses = (page: Page): Promise<PressRecord> =>
  page.evaluate(() => ({ latencies: globalThis.benchLatencies, longTasks: globalThis.benchLongTasks }));

/** Asked often, so by selector: looking for a role walks the whole page and would be the longest task of all. */
const statusOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('[role=status]')?.textContent ?? '');

const answerOnce = async (page: Page, key: string, pause: number): Promise<void> => {
  const before = await statusOf(page);
  for (let waited = 0; ; waited++) {
    if (waited > 40) throw new Error(`nothing was saved after "${before}"`);
    await page.waitForTimeout(pause);
    await page.keyboard.press(key);
    // A press that came too soon after a late paint is refused, and made again like a person would.
    for (let looks = 0; looks < 200; looks++) {
      const now = await statusOf(page);
      if (now.startsWith('Saved') && now !== before) return;
      if (now.startsWith('Not counted')) break;
      await page.waitForTimeout(10);
    }
  }
};

/** Answers `count` queries at the pace of a quick expert: similar, different, now and then neither. */
export const judge = async (page: Page, count: number, pause = 160): Promise<void> => {
  for (let i = 0; i < count; i++)
    await answerOnce(page, i % 11 === 10 ? 'ArrowDown' : i % 3 === 0 ? 'ArrowRight' : 'ArrowLeft', pause);
};
