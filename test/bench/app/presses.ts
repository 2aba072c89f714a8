import type { Page } from 'playwright';

export interface Press {
  /** Milliseconds from the key event until the frame with the next query had been painted and handed to the compositor. */
  readonly painted: number;
  /** Milliseconds from the key event until the browser says that a frame was on the display, in steps of 8. */
  readonly displayed: number;
}

export interface Watched {
  readonly presses: readonly Press[];
  /** Milliseconds of each main-thread task over 50 ms. */
  readonly longTasks: readonly number[];
  /** Milliseconds of the longest time between two frame callbacks: above 16.7 where anything held up the next frame. */
  readonly longestGap: number;
}

interface Timed {
  readonly at: number;
  readonly took: number;
}

declare global {
  /** Filled in the page by `watch`. */
  var bench: {
    readonly painted: Timed[];
    readonly displayed: Timed[];
    readonly longTasks: number[];
    longestGap: number;
    /** As long as every frame is asked for and presses are noted. */
    watching: boolean;
  };
}

/** The browser reports no key event whose frame came sooner than this. */
const soonestReported = 16;

/** From here on long tasks are noted, and every answer key is timed up to the next query, in the page's own clock. */
export const watch = async (page: Page): Promise<void> => {
  // The loader that runs this file marks functions with their names by a helper that the page does not have.
  await page.evaluate('globalThis.__name = (named) => named');
  await page.evaluate((durationThreshold) => {
    const bench: typeof globalThis.bench = { painted: [], displayed: [], longTasks: [], longestGap: 0, watching: true };
    globalThis.bench = bench;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) bench.longTasks.push(duration);
    }).observe({ type: 'longtask' });
    const options = { type: 'event', durationThreshold };
    new PerformanceObserver((list) => {
      for (const { name, startTime, duration } of list.getEntries())
        if (bench.watching && name === 'keydown') bench.displayed.push({ at: startTime, took: duration });
    }).observe(options);
    const tick = (last: number): void => {
      requestAnimationFrame((now) => {
        if (!bench.watching) return;
        bench.longestGap = Math.max(bench.longestGap, now - last);
        tick(now);
      });
    };
    tick(performance.now());
    const stage = (): Element | null => document.querySelector('.stage-current');
    window.addEventListener(
      'keydown',
      ({ code, timeStamp }) => {
        if (!bench.watching || !code.startsWith('Arrow')) return;
        const before = stage();
        const painted = new MessageChannel();
        painted.port1.onmessage = () => {
          bench.painted.push({ at: timeStamp, took: performance.now() - timeStamp });
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
  }, soonestReported);
};

/** What was seen since `watch`. */
export const watched = async (page: Page): Promise<Watched> => {
  const { painted, displayed, longTasks, longestGap } = await page.evaluate(() => globalThis.bench);
  const byTime = new Map(displayed.map(({ at, took }) => [Math.round(at), took]));
  const presses = painted.map(({ at, took }) => ({
    painted: took,
    displayed: byTime.get(Math.round(at)) ?? soonestReported,
  }));
  return { presses, longTasks, longestGap };
};

/**
 * Asks for no more frames: a window in which something moves never rests, and nothing tidies up in it. Notes no more
 * presses either, which would be weighed with what the app keeps.
 */
export const unwatch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    globalThis.bench.watching = false;
  });
