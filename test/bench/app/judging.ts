import type { Page } from 'playwright';
import type { App } from '../../e2e/harness/app.ts';
import { collectEverywhere } from './collect.ts';
import { judge } from './judge.ts';
import { type Memory, settledMemoryOf, totalOf } from './memory.ts';
import type { BenchOptions } from './options.ts';
import { unwatch, watch, watched } from './presses.ts';
import { budget, mebibytes, milliseconds, percentile, report } from './report.ts';

/** Enough judgements for every learner and the sampler to be at work while the clock runs. */
const warmUp = 30;

/** Pictures and very large collections are given more time. */
const limitOf = ({ items, size }: BenchOptions): number => (size !== null || items > 10_000 ? 50 : 33);

export const longestTask = (longTasks: readonly number[], what: string): void =>
  budget(`${what} (${longTasks.length} over 50 ms)`, {
    // The browser reports only those over 50 ms.
    value: longTasks.length === 0 ? 0 : Math.max(...longTasks),
    limit: 50,
    written: (value) => (value === 0 ? 'under 50 ms' : milliseconds(value)),
  });

/** Longer than the workers wait before they tidy up behind themselves. */
const resting = 20_000;

/** Waits until nothing is learned any more, and some time besides. */
const atRest = async (page: Page): Promise<void> => {
  await page.locator('.bar-training', { hasText: 'Metric up to date' }).waitFor({ timeout: 120_000 });
  await page.waitForTimeout(resting);
};

/** Answers queries in a row, and times each from the key press on. */
export const measureJudging = async ({ page, electron }: App, options: BenchOptions): Promise<void> => {
  await judge(page, warmUp);
  await watch(page);
  await judge(page, options.judgements);
  const { presses, longTasks } = await watched(page);
  await unwatch(page);
  const painted = presses.map((press) => press.painted);
  const displayed = presses.map((press) => press.displayed);
  report('', '', 'painted: the frame that shows the next query has been painted and handed to the compositor');
  report(`key press to next query painted, ${painted.length} presses, p50`, milliseconds(percentile(painted, 0.5)));
  budget('… p95', { value: percentile(painted, 0.95), limit: limitOf(options), written: milliseconds });
  report('… longest', milliseconds(Math.max(...painted)));
  report('… and that frame on the display, p50', milliseconds(percentile(displayed, 0.5)), 'in steps of 8 ms');
  report('… p95', milliseconds(percentile(displayed, 0.95)));
  longestTask(longTasks, 'longest main-thread task');
  await atRest(page);
  const memory = totalOf(await settledMemoryOf(electron));
  budget('memory of all processes', { value: memory, limit: 1024, written: mebibytes });
};

interface Weighed {
  /** With what waits to be collected. */
  readonly asItStands: Memory;
  /** After a collection in every heap. */
  readonly held: Memory;
  readonly heaps: number;
}

/** After the last fit; mapped files do not count, which other programs may share. */
const weigh = async ({ page, electron }: App): Promise<Weighed> => {
  await atRest(page);
  const asItStands = await settledMemoryOf(electron, false);
  const heaps = await collectEverywhere(electron);
  return { asItStands, held: await settledMemoryOf(electron, false), heaps };
};

const percent = (value: number): string => `${value.toFixed(1)} %`;

/** Both sizes, and what each kind of process has of them. */
const beside = (before: Memory, after: Memory): string => {
  const kinds = Object.keys(after).map(
    (kind) => `${kind} ${mebibytes(before[kind] ?? 0)}, ${mebibytes(after[kind] ?? 0)}`,
  );
  return `${mebibytes(totalOf(before))}, ${mebibytes(totalOf(after))} (${kinds.join('; ')})`;
};

const reportGrowth = (before: Memory, after: Memory): void =>
  budget('… growth', { value: (totalOf(after) / totalOf(before) - 1) * 100, limit: 10, written: percent });

/** Memory after many judgements beside that after few. */
export const measureLongRun = async (app: App, { judgements, long }: BenchOptions): Promise<void> => {
  const before = await weigh(app);
  // The pause is over when the next query can be answered, and an expert could not be quicker.
  await judge(app.page, long - judgements, 5);
  const after = await weigh(app);
  report(
    '',
    '',
    'at rest, all processes (proportional set size without mapped files), median of 9 looks a second apart',
  );
  report(
    `memory after ${judgements} and after ${long} judgements, as it stands`,
    '',
    beside(before.asItStands, after.asItStands),
  );
  reportGrowth(before.asItStands, after.asItStands);
  report(`… held: after a collection in every heap (${after.heaps})`, '', beside(before.held, after.held));
  reportGrowth(before.held, after.held);
};
