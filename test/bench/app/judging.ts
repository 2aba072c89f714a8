import type { App } from '../../e2e/harness.ts';
import { judge } from './judge.ts';
import { settledMemoryOf } from './memory.ts';
import type { BenchOptions } from './options.ts';
import { watch, watched } from './presses.ts';
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

/** Answers queries in a row, and times each from the key press on. */
export const measureJudging = async ({ page, electron }: App, options: BenchOptions): Promise<void> => {
  await judge(page, warmUp);
  await watch(page);
  await judge(page, options.judgements);
  const { presses, longTasks } = await watched(page);
  const painted = presses.map((press) => press.painted);
  const displayed = presses.map((press) => press.displayed);
  report('', '', 'painted: the frame that shows the next query has been painted and handed to the compositor');
  report(`key press to next query painted, ${painted.length} presses, p50`, milliseconds(percentile(painted, 0.5)));
  budget('… p95', { value: percentile(painted, 0.95), limit: limitOf(options), written: milliseconds });
  report('… longest', milliseconds(Math.max(...painted)));
  report('… and that frame on the display, p50', milliseconds(percentile(displayed, 0.5)), 'in steps of 8 ms');
  report('… p95', milliseconds(percentile(displayed, 0.95)));
  longestTask(longTasks, 'longest main-thread task');
  const memory = await settledMemoryOf(electron);
  budget('memory of all processes', { value: memory, limit: 1024, written: mebibytes });
};

/** Memory after many judgements beside that after few; without mapped files, which other programs may share. */
export const measureLongRun = async ({ page, electron }: App, { judgements, long }: BenchOptions): Promise<void> => {
  const before = await settledMemoryOf(electron, false);
  // The pause is over when the next query can be answered, and an expert could not be quicker.
  await judge(page, long - judgements, 5);
  const after = await settledMemoryOf(electron, false);
  report(`memory after ${judgements} and after ${long} judgements`, '', `${mebibytes(before)}, ${mebibytes(after)}`);
  budget('… growth', { value: (after / before - 1) * 100, limit: 10, written: (value) => `${value.toFixed(1)} %` });
};
