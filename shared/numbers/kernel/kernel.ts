// Room: The same in WebAssembly, where matrices are large.

import { kernelCode } from './code.ts';

/** What engines offer beyond ES2022, as far as it is used here. */
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** Functions of build/kernel/kernel.c; pointers are byte offsets, and a null pointer is 0. */
interface KernelFunctions {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly __heap_base: { readonly value: number };
  add_product(a: number, b: number, c: number, m: number, n: number, k: number, lower: number, first: number): void;
  add_weighted_gram(x: number, w: number, centre: number, c: number, m: number, d: number, scratch: number): void;
  quadratic_forms(x: number, s: number, out: number, m: number, d: number, scratch: number): void;
  measure_pairs(z: number, k: number, i: number, other: number, out: number, count: number): void;
  add_pairs(x: number, pull: number, d: number, i: number, other: number, weights: number, count: number): void;
  cholesky(a: number, n: number, pivots: number): number;
  inverse_transposed(c: number, out: number, n: number): void;
  reduce(work: number, below: number, betas: number, p: number, n: number, from: number, to: number): void;
  accumulate(basis: number, work: number, betas: number, n: number, from: number, to: number): void;
  settle(d: number, e: number, basis: number, n: number, l: number): number;
}

/** Compiled kernels with memory of their own. A call lays out what it needs, and keeps nothing afterwards. */
export interface Kernel {
  readonly run: KernelFunctions;
  /** Makes room for `doubles` numbers, forgetting all that was there. */
  open(doubles: number): Arena;
}

/** Places in the kernel's memory, handed out one after the other. */
export interface Arena {
  /** Copies values in; their byte offset. */
  put(values: Float64Array): number;
  /** Room for `count` zeros; its byte offset. */
  zeros(count: number): number;
  /** Copies values out to all of `target`. */
  take(at: number, target: Float64Array): void;
  /** A view that is good until the next `open`. */
  view(at: number, count: number): Float64Array;
  /** The same of whole numbers, two of which fit into the room of one double. */
  viewIntegers(at: number, count: number): Int32Array;
}

const pageSize = 65536;
const functionNames = [
  'add_product',
  'add_weighted_gram',
  'quadratic_forms',
  'measure_pairs',
  'add_pairs',
  'cholesky',
  'inverse_transposed',
  'reduce',
  'accumulate',
  'settle',
] as const;

const isKernel = (value: unknown): value is KernelFunctions =>
  typeof value === 'object' &&
  value !== null &&
  'memory' in value &&
  '__heap_base' in value &&
  functionNames.every((name) => typeof Reflect.get(value, name) === 'function');

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const decode = (text: string): Uint8Array => {
  const bytes = new Uint8Array(Math.floor((text.replace(/=+$/, '').length * 3) / 4));
  let [bits, held, at] = [0, 0, 0];
  for (const letter of text) {
    if (letter === '=') break;
    bits = (bits << 6) | alphabet.indexOf(letter);
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[at++] = (bits >> held) & 255;
    }
  }
  return bytes;
};

let compiled: object | null | undefined;
let shared: Kernel | null | undefined;

/**
 * A kernel with memory of its own, for work in steps between which others may run; null where the engine has no WebAssembly
 * with SIMD or does not let it be compiled here (a page's main thread in older Chrome): callers then use plain loops.
 */
export const createKernel = (): Kernel | null => {
  try {
    compiled ??= new WebAssembly.Module(decode(kernelCode));
    if (compiled === null) return null;
    const run = new WebAssembly.Instance(compiled).exports;
    return isKernel(run) ? { run, open: (doubles) => openRoom(run, doubles) } : null;
  } catch {
    compiled = null;
    return null;
  }
};

/** The kernel for work done in one go. */
export const sharedKernel = (): Kernel | null => {
  if (shared === undefined) shared = createKernel();
  return shared;
};

const openRoom = (run: KernelFunctions, doubles: number): Arena => {
  // Every array starts on 16 bytes.
  const start = Math.ceil(run.__heap_base.value / 16) * 16;
  const missing = start + doubles * 8 + 1024 - run.memory.buffer.byteLength;
  if (missing > 0) run.memory.grow(Math.ceil(missing / pageSize));
  const memory = new Float64Array(run.memory.buffer);
  let next = start / 8;
  const reserve = (count: number): number => {
    const at = next;
    next += count + (count % 2);
    return at;
  };
  return {
    put: (values) => {
      const at = reserve(values.length);
      memory.set(values, at);
      return at * 8;
    },
    zeros: (count) => {
      const at = reserve(count);
      memory.fill(0, at, at + count);
      return at * 8;
    },
    take: (at, target) => target.set(memory.subarray(at / 8, at / 8 + target.length)),
    view: (at, count) => memory.subarray(at / 8, at / 8 + count),
    viewIntegers: (at, count) => new Int32Array(run.memory.buffer, at, count),
  };
};
