import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Row } from './contest.ts';
import { decompositions } from './decompositions.ts';
import { products } from './products.ts';
import { type Timing, timingOf } from './timing.ts';

/**
 * npm run bench:numbers: every function of shared/numbers that ml-matrix has too, beside the library's, on the same numbers in the same
 * run. `--sizes 4,8,32,64,128,256` and `--out FILE`.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '4,8,32,64,128,256' },
    out: { type: 'string', default: 'test/bench/numbers/results.md' },
  },
});

/** Results further apart than this, as a share of the largest number, are not the same function. */
const rounding = 1e-8;

const sizes = values.sizes.split(',').map(Number);

const short = (value: number): string => String(Number(value.toPrecision(2)));

const written = (milliseconds: number): string =>
  milliseconds < 1 ? `${short(1000 * milliseconds)} µs` : `${short(milliseconds)} ms`;

const cell = (timing: Timing | null): string =>
  timing === null
    ? '–'
    : `${written(timing.ours)} / ${written(timing.theirs)} = **${short(timing.theirs / timing.ours)}**`;

const timed = ({ what, at }: Row, d: number): Timing | null => {
  const contest = at(d);
  if (contest === null) return null;
  const apart = contest.apart();
  if (!(apart < rounding)) throw new RangeError(`${what}, d = ${d}: the results are ${apart} apart`);
  return timingOf(contest);
};

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const lines = [...products, ...decompositions].map((row) => {
  const cells = sizes.map((d) => cell(timed(row, d)));
  console.error(`${row.what}: ${cells.join(', ')}`);
  return line([row.what, row.usedBy, ...cells]);
});

const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`;
const text = [
  '# Our numbers beside ml-matrix 6.15.1',
  '',
  `Written by \`npm run bench:numbers\`. ${machine}. A call of ours / a call of ml-matrix = **how many times longer the library takes**: the quickest of nine rounds in which the two take turns, both warm, the library's own copy of the numbers not counted. Both results agree to ${rounding} of the largest number, else the bench fails.`,
  '',
  line(['function', 'used by', ...sizes.map((d) => `d = ${d}`)]),
  line(['---', '---', ...sizes.map(() => '---')]),
  ...lines,
  '',
  'ml-matrix has no counterpart of what else is in `shared/numbers`: L-BFGS and its line search, seeded random numbers, nearest neighbours in blocks, work in steps that can be interrupted.',
  'What is left to ml-matrix: symmetric EVD up to d = 7 and wherever WebAssembly may not be compiled, the orthonormal rows of LFDA (QR), the normal equations of the calibration curve (LU). At d = 4 and 8 its symmetric EVD looks quicker than ours because ours counts the copy there and back, the scaling and the checks; ours at d = 4 calls the library. Spans stay ours because rows may be dependent, which QR does not drop.',
  '',
].join('\n');
console.log(text);
writeFileSync(values.out, text);
