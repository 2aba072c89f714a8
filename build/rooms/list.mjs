import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inCheckout } from '../setup/paths.mjs';

const roots = ['electron', 'renderer', 'shared'];
const isCode = /** @param {string} name */ (name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts');

/**
 * What a file says of the room whose door it is, null where it is no door.
 * @param {string} text
 */
const saidBy = (text) => {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const comment = lines.slice(0, end).map((line) => line.slice(2).trim());
  return comment[0]?.startsWith('Room: ') ? comment.join(' ').slice('Room: '.length) : null;
};

/**
 * @typedef {object} Room
 * @property {string} path of the folder, from the checkout, with slashes
 * @property {readonly string[]} files of its own
 * @property {readonly { file: string, says: string }[]} doors
 */

/** @param {string} path @returns {Room[]} */
const roomsBelow = (path) => {
  const entries = readdirSync(inCheckout(path), { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const doors = files.filter(isCode).flatMap((file) => {
    const says = saidBy(readFileSync(join(inCheckout(path), file), 'utf8'));
    return says === null ? [] : [{ file, says }];
  });
  const own = files.some(isCode) ? [{ path, files, doors }] : [];
  const inside = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return [...own, ...inside.sort().flatMap((name) => roomsBelow(`${path}/${name}`))];
};

/** Every folder of the product that holds code. */
export const allRooms = () => roots.flatMap(roomsBelow);

/** The list of rooms for people: what each is for, in the words of its door. */
export const roomsPage = () => {
  const rows = allRooms().flatMap(({ path, doors }) =>
    doors.map(({ file, says }) => `- [\`${path}/\`](../${path}/${file}): ${says}`),
  );
  const head = [
    '# Rooms',
    '',
    'Written by `npm run rooms` from the first comment of each folder’s door; a test holds it to them.',
  ];
  return [...head, '', ...rows, ''].join('\n');
};
