import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRoot, out } from './paths.mjs';
import { essence, run, SetupError, say } from './run.mjs';

/** What Electron links against, a display for machines without one, and a font; newer Debian names come second. */
const required = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libxss1'],
  ['libxtst6'],
  ['xvfb'],
  ['xauth'],
  ['fonts-dejavu-core'],
];

/** Only the tests against the newest engine use it. */
const wanted = [['chromium']];

/** Remembers in this checkout that those could not be had: they are not worth the wait a second time. */
const triedFile = join(out, 'no-chromium');

const records = '/var/lib/dpkg/info';

/**
 * The groups none of whose names is installed, from dpkg's file lists ("name.list" or "name:arch.list").
 * @param {readonly (readonly string[])[]} groups
 * @param {readonly string[]} lists
 */
export const missingFrom = (groups, lists) => {
  const installed = new Set(lists.filter((n) => n.endsWith('.list')).map((n) => n.replace(/(:[^:]+)?\.list$/, '')));
  return groups.filter((names) => !names.some((name) => installed.has(name)));
};

/** @param {readonly string[]} names */
const installable = async (names) => {
  for (const name of names) {
    const { output } = await run('apt-cache', ['policy', name]);
    if (/Candidate: (?!\(none\))/.test(output)) return name;
  }
  return null;
};

/** @param {readonly (readonly string[])[]} groups @returns {Promise<string | null>} what went wrong, or null */
const install = async (groups) => {
  const found = await Promise.all(groups.map(installable));
  const unknown = groups.filter((_, i) => found[i] === null).map((names) => names[0]);
  if (unknown.length > 0) return `apt knows no package ${unknown.join(', ')}`;
  const names = found.filter((name) => name !== null);
  say(`installing system packages: ${names.join(' ')}…`);
  const { code, output } = await run('apt-get', ['install', '-y', '--no-install-recommends', ...names], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
  return code === 0 ? null : essence(output);
};

/** On Debian and its kin: installs the missing system packages as root, or says which command would. */
export const ensureLibraries = async () => {
  if (process.platform !== 'linux' || !existsSync(records)) return;
  const lists = readdirSync(records);
  const missing = missingFrom(required, lists);
  const absent = existsSync(triedFile) ? [] : missingFrom(wanted, lists);
  if (missing.length + absent.length === 0) return;
  const names = missing.map(([name]) => name).join(' ');
  if (!isRoot) {
    if (missing.length > 0) say(`Akin may not start before "sudo apt-get install ${names}" has been run.`);
    return;
  }
  await run('apt-get', ['update']);
  const problem = missing.length > 0 ? await install(missing) : null;
  if (problem !== null)
    throw new SetupError(
      `apt-get could not install ${names} (${problem}); install these packages by hand and run the command again.`,
    );
  const lacking = absent.length > 0 ? await install(absent) : null;
  if (lacking === null) return;
  say(`Chromium is not there for the newest-engine tests (${lacking}).`);
  mkdirSync(out, { recursive: true });
  writeFileSync(triedFile, lacking);
};
