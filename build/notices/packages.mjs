import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SetupError } from '../setup/run.mjs';

/**
 * What is owed to the authors of one bundled package.
 * @typedef {{ readonly name: string, readonly version: string, readonly licence: string, readonly text: string }} Notice
 */

/** Files whose wording must go along; the Apache licence asks for NOTICE too. */
const legal = /^(licen[cs]e|copying|notice)/i;

/**
 * Packages that carry no licence file of their own, and the one by the same author, under the same licence, whose
 * file speaks for both.
 * @type {Readonly<Record<string, string>>}
 */
const spokenForBy = { 'react-remove-scroll-bar': 'react-remove-scroll' };

/**
 * The folder of the package that a module lies in, or null when it is no module of a package: virtual ones begin
 * with NUL.
 * @param {string} id as the bundler names it: a path, perhaps with a query
 * @returns {string | null}
 */
export const packageFolderOf = (id) => {
  const [path = ''] = id.replaceAll('\\', '/').split('?');
  if (path.startsWith('\0')) return null;
  const [folder] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path) ?? [];
  return folder ?? null;
};

/** @param {string} folder @returns {string} the legal files one after the other; empty when there are none */
const textsIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile() && legal.test(entry.name))
        .map(({ name }) => name)
        .sort()
        .map((name) => readFileSync(join(folder, name), 'utf8').trim())
        .join('\n\n')
    : '';

/**
 * @param {string} folder of an installed package
 * @returns {Notice}
 * @throws {SetupError} when the package says nothing about its licence: such a one must not be bundled unseen
 */
export const noticeOf = (folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const other = spokenForBy[name];
  const text = textsIn(folder) || (other === undefined ? '' : textsIn(join(dirname(folder), other)));
  if (typeof license !== 'string' || text === '')
    throw new SetupError(
      `the package ${name} is bundled but names no licence or has no licence file; take another package, or say in build/notices/packages.mjs whose file speaks for it.`,
    );
  return { name, version, licence: license, text };
};

/**
 * Each package and version once, by name.
 * @param {readonly Notice[]} notices @returns {Notice[]}
 */
export const inOrder = (notices) =>
  [...new Map(notices.map((notice) => [`${notice.name}@${notice.version}`, notice])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, notice]) => notice);
