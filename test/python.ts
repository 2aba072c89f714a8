import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'akin');

/** The installed package, in a folder of its own outside the checkout: installed once, and only when whole. */
const packageFolder = (requirement: string): string => {
  const folder = join(cache, requirement.replace(/\W+/g, '-'));
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const install = ['-m', 'pip', 'install', '--quiet', '--target', unfinished, requirement];
  execFileSync('python3', install, { stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    renameSync(unfinished, folder);
  } catch {
    // Another test was faster: its copy is as good.
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
};

/** Runs a Python script that needs NumPy; what it prints. */
export const runPython = (script: string, args: readonly string[], input: string): string =>
  execFileSync('python3', ['-c', script, ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, PYTHONPATH: packageFolder('numpy==1.26.4') },
  });
