import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './paths.mjs';
import { essence, run, SetupError, say } from './run.mjs';

/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage */

/** @param {string} path @returns {Record<string, LockedPackage>} */
const lockedPackages = (path) => JSON.parse(readFileSync(path, 'utf8')).packages ?? {};

/**
 * True when everything the lock file names is installed in that version. npm writes its own record of what it
 * installed last of all, so an interrupted installation is seen as missing. Optional packages may be absent:
 * they belong to other platforms.
 * @param {Record<string, LockedPackage>} wanted
 * @param {Record<string, LockedPackage>} installed
 */
export const isSatisfied = (wanted, installed) =>
  Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === '' || link) return true;
    const found = installed[path];
    return found === undefined ? optional === true : found.version === version;
  });

const npm = () => {
  const script = process.env['npm_execpath'];
  return script && existsSync(script) ? { program: process.execPath, first: [script] } : { program: 'npm', first: [] };
};

/**
 * Installs what a folder's lock file names, if it is not there yet: the checkout's own, unless another is named.
 * @param {string} [folder]
 */
export const ensurePackages = async (folder = checkout) => {
  const record = join(folder, 'node_modules', '.package-lock.json');
  const wanted = lockedPackages(join(folder, 'package-lock.json'));
  if (existsSync(record) && isSatisfied(wanted, lockedPackages(record))) return;
  say('installing packages (npm ci)…');
  const { program, first } = npm();
  const args = [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await run(program, args, { cwd: folder });
  if (code !== 0)
    throw new SetupError(
      `"npm ci" could not install the packages of package-lock.json (${essence(output)}); check that the npm registry can be reached and run the command again.`,
    );
};
