import { type App, launchApp } from '../../e2e/harness/app.ts';
import { freshFolder, giveToUser } from '../../e2e/harness/stage.ts';
import { type Baseline, emptyWindow } from './baseline.ts';
import { measureCloseup } from './closeup.ts';
import { measureJudging, measureLongRun } from './judging.ts';
import { writePictures, writeRecords } from './material.ts';
import { type BenchOptions, readOptions } from './options.ts';
import { firstQuery, importProject } from './project.ts';
import { budget, mebibytes, milliseconds, report } from './report.ts';

const materialOf = async ({ items, features, size }: BenchOptions): Promise<string> => {
  const folder = freshFolder();
  const path = size === null ? await writeRecords(folder, items, features) : writePictures(folder, items, size);
  giveToUser(path);
  return path;
};

/** Imports, judges, and closes; the project stays in the app's folder. */
const measureWork = async (app: App, options: BenchOptions): Promise<void> => {
  const path = await materialOf(options);
  const imported = await importProject(app, path, options.size !== null);
  if (options.size === null) budget('import to first query', { value: imported, limit: 10_000, written: milliseconds });
  else report('import to first query', milliseconds(imported));
  if (options.closeup) await measureCloseup(app);
  if (options.judgements > 0) await measureJudging(app, options);
  if (options.long > options.judgements) await measureLongRun(app, options);
};

const measureStart = async (folder: string, empty: Baseline): Promise<void> => {
  const begun = performance.now();
  const app = await launchApp({ folder });
  try {
    await firstQuery(app);
    const start = performance.now() - begun;
    budget('start to first query, existing project', { value: start, limit: 2000, written: milliseconds });
    report('… over that of an empty window', `${(start / empty.startMilliseconds).toFixed(2)} ×`);
  } finally {
    await app.close();
  }
};

const options = readOptions(process.argv.slice(2));
const { size } = options;
const kind = size === null ? `records × ${options.features} features` : `pictures of ${size.width} × ${size.height}`;
process.stdout.write(`bench:app: ${options.items} ${kind}\n`);

const empty = await emptyWindow();
report('empty Electron window: start', milliseconds(empty.startMilliseconds));
report('empty Electron window: memory', mebibytes(empty.memory));

const app = await launchApp();
try {
  await measureWork(app, options);
} finally {
  await app.close();
}
await measureStart(app.folder, empty);
