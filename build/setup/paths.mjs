import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout this script belongs to. */
export const checkout = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Everything that is built lands here; deleting it is always safe. */
export const out = join(checkout, 'out');

/** @param {...string} parts */
export const inCheckout = (...parts) => join(checkout, ...parts);

export const isRoot = process.getuid?.() === 0;

/**
 * What every checkout of this machine shares. For root it is a system folder, since nobody else can read
 * /root and the tests start the app as an ordinary user.
 */
export const cacheFolder = () => {
  const { AKIN_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (AKIN_CACHE) return AKIN_CACHE;
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, 'akin');
  if (process.platform === 'win32' && LOCALAPPDATA) return join(LOCALAPPDATA, 'akin', 'cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'akin');
  return isRoot ? '/var/cache/akin' : join(homedir(), '.cache', 'akin');
};
