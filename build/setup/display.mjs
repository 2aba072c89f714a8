import { spawn } from 'node:child_process';
import { SetupError } from './run.mjs';

/** True where a window can be shown. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

const screen = '1920x1080x24';

/**
 * Starts a display in memory, on a number that the server itself chooses.
 * @returns {Promise<{ name: string, stop: () => void }>}
 */
export const startDisplay = () =>
  new Promise((resolve, reject) => {
    const args = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'];
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const stop = () => void server.kill();
    process.once('exit', stop);
    server.once('error', () =>
      reject(new SetupError('Xvfb is not installed, and there is no display; install the package xvfb.')),
    );
    server.once('exit', (code) => reject(new SetupError(`Xvfb could not start a display (exit code ${code}).`)));
    server.stdio[3]?.once('data', (number) => resolve({ name: `:${String(number).trim()}`, stop }));
  });

/**
 * Runs work with a display: the one that is there, or one in memory for as long as it takes.
 * @template T @param {() => Promise<T>} work @returns {Promise<T>}
 */
export const withDisplay = async (work) => {
  if (hasDisplay()) return work();
  const { name, stop } = await startDisplay();
  process.env['DISPLAY'] = name;
  try {
    return await work();
  } finally {
    delete process.env['DISPLAY'];
    stop();
  }
};
