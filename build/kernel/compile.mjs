import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The PyPI package whose `python3 -m ziglang cc` makes, byte for byte, what is checked in. */
export const kernelCompiler = 'ziglang==0.17.1';

const source = fileURLToPath(new URL('kernel.c', import.meta.url));

const flags = ['--target=wasm32-freestanding', '-O3', '-msimd128', '-nostdlib', '-fno-builtin'];
const linking = ['--no-entry', '--export=__heap_base', '--strip-all', '-z,stack-size=16384'];

/** SHA-256 of kernel.c, in hexadecimal; line ends count as a checkout on Linux has them. */
export const hashOfSource = () =>
  createHash('sha256').update(readFileSync(source, 'utf8').replaceAll('\r\n', '\n')).digest('hex');

/**
 * kernel.c as WebAssembly, by a clang that knows wasm32.
 * @param {readonly [string, ...string[]]} compiler a program and its first arguments
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Buffer}
 */
export const compileKernel = ([program, ...first], env = process.env) => {
  const folder = mkdtempSync(join(tmpdir(), 'kernel-'));
  const binary = join(folder, 'kernel.wasm');
  try {
    const options = [...flags, ...linking.map((option) => `-Wl,${option}`), '-o', binary, source];
    execFileSync(program, [...first, ...options], { stdio: 'inherit', env });
    return readFileSync(binary);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
