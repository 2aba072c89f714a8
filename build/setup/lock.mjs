import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { out } from './paths.mjs';

const file = join(out, 'setup.lock');

/** @param {number} pid */
const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Only a process that exists can refuse the signal.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
};

const take = () => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const holder = Number(readFileSync(file, { encoding: 'utf8', flag: 'a+' }));
    // A holder that died left its file behind; zero is one that is just writing its number.
    if (holder > 0 && !isAlive(holder)) rmSync(file, { force: true });
    return false;
  }
};

/**
 * Several commands may be started at once on a fresh checkout; only one of them prepares it, the others wait.
 * @template T @param {() => Promise<T>} work @returns {Promise<T>}
 */
export const alone = async (work) => {
  mkdirSync(out, { recursive: true });
  while (!take()) await wait(100);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
};
