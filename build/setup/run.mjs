import { spawn } from 'node:child_process';

/** A failure the person at the keyboard can act on: printed as one sentence, without a stack. */
export class SetupError extends Error {}

/** Progress goes to standard error: standard output belongs to the command that was asked for. @param {string} text */
export const say = (text) => {
  process.stderr.write(`akin: ${text}\n`);
};

/**
 * Runs a program to its end. Its output is shown on standard output, or else collected and returned.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, milliseconds?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>} code −1 when it could not be started or ran out of time
 */
export const run = (program, args, { cwd, env, show = false, milliseconds } = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      ...(cwd === undefined ? {} : { cwd }),
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      // npm is a .cmd file on Windows, which only a shell can start.
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    const timer = milliseconds === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: -1, output: String(error) });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? -1, output });
    });
  });

/** What npm repeats with every error, whatever its cause. */
const boilerplate = /complete log of this run|Run "npm help|^npm error\s*$/;

/**
 * What a failed program said last, or what npm said first, for quoting in a message.
 * @param {string} output
 */
export const essence = (output) => {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !boilerplate.test(line));
  const told = lines.filter((line) => line.startsWith('npm error ')).map((line) => line.slice('npm error '.length));
  return told.length > 0 ? told.slice(0, 3).join('; ') : (lines.at(-1) ?? 'no output');
};

/**
 * Runs a script's main function, which may answer with an exit code: an expected failure is one sentence and code 1.
 * @param {() => Promise<number | void>} main
 */
export const runScript = async (main) => {
  try {
    const code = await main();
    if (code !== undefined) process.exitCode = code;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`akin: ${error.message}\n`);
    process.exitCode = 1;
  }
};
