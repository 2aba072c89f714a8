import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} path @returns {string[]} every file at or below it, with size and time of change */
const traces = (path) => {
  if (!existsSync(path)) return [`${path} absent`];
  const stat = statSync(path);
  if (!stat.isDirectory()) return [`${path} ${stat.size} ${stat.mtimeMs}`];
  return readdirSync(path)
    .sort()
    .flatMap((name) => traces(join(path, name)));
};

/**
 * Remembers what something was made from, so that it is not made again from the same.
 * @param {string} file where the memory lies
 * @param {readonly string[]} inputs files and folders
 */
export const stampOf = (file, inputs) => {
  const now = createHash('sha256').update(inputs.flatMap(traces).join('\n')).digest('hex');
  return {
    isCurrent: existsSync(file) && readFileSync(file, 'utf8') === now,
    set: () => writeFileSync(file, now),
  };
};
