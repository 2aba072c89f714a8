import { type App, launchApp } from '../../e2e/harness.ts';
import { freshFolder, giveToUser } from '../../e2e/harness-stage.ts';
import { emptyWindow } from './baseline.ts';
import { writePictures, writeRecords } from './material.ts';
import { memoryOf } from './memory.ts';
import { type BenchOptions, readOptions } from './options.ts';
import { judge, takePresses, watchPresses } from './presses.ts';
import { firstQuery, importProject } from './project.ts';
import { line, milliseconds, percentile } from './report.ts';

const print = (text: string): void => void process.stdout.write(`${text}\n`);

const materialOf = async ({ items, features, megapixels }: BenchOptions): Promise<string> => {
  const folder = freshFolder();
  const path = megapixels > 0 ? writePictures(folder, items, megapixels) : await writeRecords(folder, items, features);
  giveToUser(path);
  return path;
};

/** Enough judgements for every learner and the sampler to be at work while the clock runs. */
const warmUp = 30;

const judging = async (app: App, { judgements, megapixels }: BenchOptions): Promise<void> => {
  await judge(app.page, warmUp);
  await watchPresses(app.page);
  await judge(app.page, judgements);
  const { latencies, longTasks } = await takePresses(app.page);
  const target = megapixels > 0 ? 'target p95 under 50 ms' : 'target p95 under 33 ms (50 ms at 100,000 items)';
  print(
    line(`key press to next query painted, ${latencies.length} presses, p50`, milliseconds(percentile(latencies, 0.5))),
  );
  print(line('… p95', milliseconds(percentile(latencies, 0.95)), target));
  print(line('… longest', milliseconds(Math.max(...latencies))));
  const longest = longTasks.length === 0 ? 'under 50 ms' : milliseconds(Math.max(...longTasks));
  print(line(`longest main-thread task (${longTasks.length} over 50 ms)`, longest, 'target under 50 ms'));
  print(line('memory of all processes', `${(await memoryOf(app.electron)).toFixed(0)} MiB`));
};

const longRun = async (app: App, { judgements, long }: BenchOptions): Promise<void> => {
  const before = await memoryOf(app.electron);
  await judge(app.page, long - judgements, 105);
  const after = await memoryOf(app.electron);
  print(
    line(
      `memory after ${long} judgements over that after ${judgements}`,
      `${((after / before - 1) * 100).toFixed(1)} %`,
      `${before.toFixed(0)} to ${after.toFixed(0)} MiB; target at most 10 %`,
    ),
  );
};

const options = readOptions(process.argv.slice(2));
const kind = options.megapixels > 0 ? `pictures of ${options.megapixels} MP` : `records × ${options.features} features`;
print(`bench:app: ${options.items} ${kind}`);

const empty = await emptyWindow();
print(line('empty Electron window: start', milliseconds(empty.startMilliseconds)));
print(line('empty Electron window: memory', `${empty.memory.toFixed(0)} MiB`));

const path = await materialOf(options);
const first = await launchApp();
try {
  print(line('import to first query', milliseconds(await importProject(first, path, options.megapixels > 0))));
  await judging(first, options);
  if (options.long > options.judgements) await longRun(first, options);
} finally {
  await first.close();
}

const begun = performance.now();
const again = await launchApp({ folder: first.folder });
try {
  await firstQuery(again);
  const start = performance.now() - begun;
  print(line('start to first query, existing project', milliseconds(start), 'target under 2 s'));
  print(line('… over that of an empty window', `${(start / empty.startMilliseconds).toFixed(2)} ×`));
} finally {
  await again.close();
}
