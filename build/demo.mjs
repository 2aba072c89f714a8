import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { judge, namesShown } from './demo/expert.mjs';
import { answerDialogs, measuresIn } from './demo/exports.mjs';
import { goTo, learn, openSample, picture, save, savedIn } from './demo/tour.mjs';
import { SetupError, say } from './setup/run.mjs';

const sample = 'Alien eggs';
const judgements = 80;

/**
 * The way of a person through the whole app: judge, look at the metric, explore, export.
 * @param {import('playwright').ElectronApplication} app @param {string} folder
 */
const walk = async (app, folder) => {
  const [pictures, exports] = [join(folder, 'pictures'), join(folder, 'exports')];
  mkdirSync(exports);
  const page = await app.firstWindow();
  await answerDialogs(app, exports);
  /** @type {string[]} */
  const taken = [];
  /** @param {string} name */
  const take = async (name) => taken.push(await picture(page, join(pictures, `${name}.png`)));

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
  await save(page, 'exportJson', exports);
  await save(page, 'exportNpz', exports);
  await save(page, 'exportJudgementsCsv', exports);
  return { pictures: taken, exports };
};

/** What the page complains of, for the case that the demo fails. @param {import('playwright').Page} page */
const listen = (page) => {
  /** @type {string[]} */
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
};

/**
 * @param {unknown} error @param {import('playwright').ElectronApplication} app
 * @param {string} path @param {readonly string[]} complaints @returns {Promise<never>}
 */
const explain = async (error, app, path, complaints) => {
  const taken = await app
    .windows()[0]
    ?.screenshot({ path })
    .then(
      () => `see ${path}`,
      () => 'no picture could be taken',
    );
  const lines = [error instanceof Error ? error.message : String(error), ...complaints];
  throw new SetupError(`the demo came to a halt (${taken}):\n${stripVTControlCharacters(lines.join('\n'))}`);
};

/**
 * Runs the guided demo in the real app; the last line of standard output is its result as JSON.
 * @param {{ executable: string, args: string[] }} runtime
 */
export const runDemo = async ({ executable, args }) => {
  const { _electron } = await import('playwright');
  const folder = mkdtempSync(join(tmpdir(), 'akin-demo-'));
  const data = join(folder, 'data');
  const env = { ...process.env, AKIN_USER_DATA: data };
  const app = await _electron.launch({
    executablePath: executable,
    args,
    env: /** @type {Record<string, string>} */ (env),
  });
  const complaints = listen(await app.firstWindow());
  const { pictures, exports } = await walk(app, folder)
    .catch((error) => explain(error, app, join(folder, 'failure.png'), complaints))
    .finally(() => app.close());
  rmSync(data, { recursive: true, force: true });
  const files = savedIn(exports).map((name) => join(exports, name));
  const metric = files.find((file) => file.endsWith('.json')) ?? '';
  process.stdout.write(`${JSON.stringify({ demo: { sample, ...measuresIn(metric), pictures, exports: files } })}\n`);
  return 0;
};
