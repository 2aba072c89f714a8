import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { out } from '../setup/paths.mjs';
import { inOrder } from './packages.mjs';

/** Where a bundle leaves the notices of what it took in. @param {string} name */
export const noticesOf = (name) => join(out, 'notices', `${name}.json`);

/** The notices of all that is packed, for people who look beside the program. */
export const noticesText = join(out, 'notices', 'THIRD-PARTY-NOTICES.txt');

const rule = '-'.repeat(80);

/** @param {import('./packages.mjs').Notice} notice */
const paragraph = ({ name, version, licence, text }) => `${rule}\n${name} ${version} (${licence})\n\n${text}\n`;

/**
 * Joins the notices of the bundles that make up the app: as JSON where the screens find them, as text for the package.
 * @param {readonly string[]} names of the bundles
 */
export const writeNotices = (names) => {
  const notices = inOrder(names.flatMap((name) => JSON.parse(readFileSync(noticesOf(name), 'utf8'))));
  const screens = join(out, 'renderer');
  if (existsSync(screens)) writeFileSync(join(screens, 'third-party-notices.json'), JSON.stringify(notices));
  writeFileSync(noticesText, notices.map(paragraph).join('\n'));
};
