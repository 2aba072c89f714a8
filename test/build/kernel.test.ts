import { describe, expect, it } from 'vitest';
import { compileKernel, hashOfSource, kernelCompiler } from '../../build/kernel/compile.mjs';
import { kernelCode, kernelSource } from '../../shared/numbers/kernel/code.ts';
import { pythonEnvironment, pythonPackagesOrNull } from '../python.ts';

const compiler = await pythonPackagesOrNull(kernelCompiler);

describe('the compiled kernel', () => {
  it('was compiled from the kernel.c that is here', () => {
    expect(kernelSource).toBe(hashOfSource());
  });

  it.skipIf(compiler === null)(
    'is, byte for byte, what the compiler makes of it',
    () => {
      const rebuilt = compileKernel(['python3', '-m', 'ziglang', 'cc'], pythonEnvironment(compiler ?? ''));
      expect(rebuilt.equals(Buffer.from(kernelCode, 'base64'))).toBe(true);
    },
    300_000,
  );
});
