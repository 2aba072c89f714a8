import { join, resolve } from 'node:path';
import { bundle } from './bundle.mjs';
import { judge, namesShown } from './demo/expert.mjs';
import { withApp } from './demo/launch.mjs';
import { goTo, learn, openSample, picture } from './demo/tour.mjs';
import { withDisplay } from './setup/display.mjs';
import { out } from './setup/paths.mjs';
import { runScript, say } from './setup/run.mjs';
import { setup } from './setup.mjs';

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

/** @type {readonly ('light' | 'dark')[]} */
const themes = ['light', 'dark'];

/** @type {readonly ('Items' | 'Judge' | 'Metric' | 'Explore' | 'Export' | 'Review' | 'Settings')[]} */
const screens = ['Judge', 'Items', 'Metric', 'Explore', 'Export', 'Review', 'Settings'];

/** Ways to ask: the names that switch to them, and the questions. */
const triplets = { kind: 'Triplets', question: 'Which one is closer?' };
const oddOnes = { kind: 'Odd one out', question: 'Which is the odd one out?' };
const grids = { kind: 'Grid', question: 'Pick the 3 closest' };

const judgements = 60;

/**
 * Asks in another way, and waits for the first question.
 * @param {import('playwright').Page} page @param {{ kind: string, question: string }} way
 */
const askFor = async (page, { kind, question }) => {
  await page.getByText(kind, { exact: true }).click();
  await page.getByRole('heading', { level: 1, name: question }).waitFor();
  await page.locator('.stage-current').waitFor();
};

/**
 * Takes one picture of what is on screen in every size and theme.
 * @param {import('playwright').ElectronApplication} app @param {import('playwright').Page} page
 * @param {string} folder @param {string} name
 */
const takeAll = async (app, page, folder, name) => {
  for (const { width, height } of sizes) {
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    );
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      await picture(page, join(folder, `${name}-${theme}-${width}.png`));
    }
  }
};

/** @param {import('playwright').ElectronApplication} app @param {import('playwright').Page} page @param {string} folder */
const walk = async (app, page, folder) => {
  await page.getByRole('button', { name: 'Open a sample' }).waitFor();
  await takeAll(app, page, folder, 'start');
  await openSample(page, 'Alien eggs');
  await namesShown(page);
  await judge(page, judgements, 0);
  await goTo(page, 'Metric');
  await learn(page);
  for (const screen of screens) {
    await goTo(page, screen);
    await takeAll(app, page, folder, screen.toLowerCase());
  }
  await goTo(page, 'Judge');
  await askFor(page, triplets);
  await takeAll(app, page, folder, 'judge-triplet');
  await askFor(page, oddOnes);
  await takeAll(app, page, folder, 'judge-odd');
  await askFor(page, grids);
  await takeAll(app, page, folder, 'judge-grid');
  for (const sample of ['Patients', 'Diseases']) {
    await page.getByRole('button', { name: 'All projects' }).click();
    await page.getByRole('button', { name: 'Back' }).click();
    await openSample(page, sample);
    await page.getByRole('button', { name: 'Similar' }).waitFor();
    await takeAll(app, page, folder, `judge-${sample.toLowerCase()}`);
    await askFor(page, grids);
    await takeAll(app, page, folder, `judge-${sample.toLowerCase()}-grid`);
  }
};

/** Pictures of every screen in both themes and two sizes, into the folder named on the command line. */
await runScript(async () => {
  const folder = resolve(process.argv[2] ?? join(out, 'pictures'));
  const runtime = await setup();
  await bundle();
  await withDisplay(() => withApp(runtime, (app, page) => walk(app, page, folder)));
  say(`the pictures are in ${folder}`);
});
