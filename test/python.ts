import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'akin');

/** Wheels only: building one of these from source would take longer than all tests together. */
const installing = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--only-binary=:all:'];

/** The installed packages, in a folder of their own outside the checkout: installed once, and only when whole. */
export const pythonPackages = async (...requirements: readonly string[]): Promise<string> => {
  const folder = join(cache, requirements.join(' ').replace(/\W+/g, '-'));
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    await promisify(execFile)('python3', [...installing, '--target', unfinished, ...requirements]);
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another test may have been faster: its copy is as good.
    if (!existsSync(folder)) throw error;
  }
  return folder;
};

/**
 * The same for tests that other tests of a checkout can do without: null, and said so, where the packages cannot be had. They are then
 * skipped, which `npm test` counts as failed; in CI it is an error in any case.
 */
export const pythonPackagesOrNull = async (...requirements: readonly string[]): Promise<string | null> => {
  try {
    return await pythonPackages(...requirements);
  } catch (error) {
    if (process.env['CI']) throw error;
    console.warn(`Skipped: ${requirements.join(', ')} could not be had. ${String(error)}`);
    return null;
  }
};

/** What a Python program finds those packages by. */
export const pythonEnvironment = (folder: string): NodeJS.ProcessEnv => ({ ...process.env, PYTHONPATH: folder });

/** Runs a Python script that needs these packages; what it prints. */
export const runPython = async (
  requirements: readonly string[],
  script: string,
  args: readonly string[],
  input: string,
): Promise<string> => {
  const env = pythonEnvironment(await pythonPackages(...requirements));
  return execFileSync('python3', ['-c', script, ...args], { input, encoding: 'utf8', env });
};
