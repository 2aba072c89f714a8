import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import satisfies from 'spdx-satisfies';
import { inCheckout } from './setup/paths.mjs';
import { runScript, SetupError, say } from './setup/run.mjs';

/** Licences that ask for no more than their own text to be passed on with the app (build/notices does that). */
const inTheApp = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'CC0-1.0', 'OFL-1.1'];

/** Tools are not passed on, so licences may be added that bind those who change the tool, or who quote its data. */
const inTools = [...inTheApp, 'BlueOak-1.0.0', 'CC-BY-3.0', 'CC-BY-4.0', 'MPL-2.0', 'Python-2.0', 'WTFPL'];

/** Every lock file of the checkout. */
const locks = ['package-lock.json', 'build/api-docs/package-lock.json'];

/** @typedef {{ readonly version?: string, readonly license?: string, readonly dev?: boolean, readonly devOptional?: boolean }} LockedPackage */

/** @param {string | undefined} expression in SPDX @param {readonly string[]} allowed */
const isAllowed = (expression, allowed) => {
  if (expression === undefined) return false;
  try {
    return satisfies(expression, [...allowed]);
  } catch {
    // "SEE LICENSE IN …" and the like are no SPDX: somebody has to read them.
    return false;
  }
};

/**
 * Locked packages whose licence is not on the list for what they serve, with that licence.
 * @param {Readonly<Record<string, LockedPackage>>} packages of a lock file, by path
 */
export const refusedLicences = (packages) =>
  Object.entries(packages)
    .filter(([path, { license, dev, devOptional }]) => {
      const isTool = dev === true || devOptional === true;
      return path !== '' && !isAllowed(license, isTool ? inTools : inTheApp);
    })
    .map(([path, { version, license = 'no licence' }]) => `${path} ${version}: ${license}`);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await runScript(async () => {
    for (const lock of locks) {
      const { packages } = JSON.parse(readFileSync(inCheckout(lock), 'utf8'));
      const refused = refusedLicences(packages);
      if (refused.length > 0)
        throw new SetupError(
          `${lock} holds packages under licences that build/licences.mjs does not list: ${refused.join('; ')}. Take another package, or read the licence and list it.`,
        );
      say(`licences: the ${Object.keys(packages).length - 1} packages of ${lock} may be used.`);
    }
  });
