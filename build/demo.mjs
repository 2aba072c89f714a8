import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judge, namesShown } from './demo/expert.mjs';
import { answerDialogs, measuresIn } from './demo/exports.mjs';
import { withApp } from './demo/launch.mjs';
import { goTo, learn, openSample, picture, save, savedIn } from './demo/tour.mjs';
import { say } from './setup/run.mjs';

const sample = 'Alien eggs';
const judgements = 100;

/**
 * The way of a person through the whole app: judge, look at the metric, explore, export.
 * @param {import('playwright').ElectronApplication} app @param {import('playwright').Page} page
 * @param {string} pictures @param {string} exports
 */
const walk = async (app, page, pictures, exports) => {
  /** @type {string[]} */
  const taken = [];
  /** @param {string} name */
  const take = async (name) => taken.push(await picture(page, join(pictures, `${name}.png`)));

  await answerDialogs(app, exports);
  await page.getByRole('button', { name: 'Open a sample' }).waitFor();
  await take('1-start');
  await openSample(page, sample);
  await namesShown(page);
  say(`judging ${judgements} pairs of ${sample}…`);
  await judge(page, judgements / 2, 0);
  await take('2-judge');
  await judge(page, judgements / 2, judgements / 2);
  await goTo(page, 'Items');
  await take('3-items');
  await goTo(page, 'Metric');
  await learn(page);
  await take('4-metric');
  await goTo(page, 'Explore');
  await take('5-explore');
  await goTo(page, 'Export');
  await take('6-export');
  for (const command of ['exportJson', 'exportNpz', 'exportJudgementsCsv']) await save(page, command, exports);
  return taken;
};

/**
 * Runs the guided demo in the real app; the last line of standard output is its result as JSON.
 * @param {{ executable: string, args: string[] }} runtime
 */
export const runDemo = async (runtime) => {
  const folder = mkdtempSync(join(tmpdir(), 'akin-demo-'));
  const exports = join(folder, 'exports');
  mkdirSync(exports);
  const pictures = await withApp(runtime, (app, page) => walk(app, page, join(folder, 'pictures'), exports));
  const files = savedIn(exports).map((name) => join(exports, name));
  const metric = files.find((file) => file.endsWith('.json')) ?? '';
  process.stdout.write(`${JSON.stringify({ demo: { sample, ...measuresIn(metric), pictures, exports: files } })}\n`);
  return 0;
};
