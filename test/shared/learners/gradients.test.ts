import { describe, expect, it } from 'vitest';
import { createBilinearObjective } from '../../../shared/learners/bilinear/objective.ts';
import { readLabelled } from '../../../shared/learners/constraints/labelled.ts';
import { createLmnnObjective } from '../../../shared/learners/lmnn/objective.ts';
import { targetSteps } from '../../../shared/learners/lmnn/targets.ts';
import { createSoftNeighbours } from '../../../shared/learners/neighbours/soft-neighbours.ts';
import { differences } from '../../../shared/numbers/differences.ts';
import type { Evaluate } from '../../../shared/numbers/minimize/lbfgs.ts';
import { createRandom } from '../../../shared/numbers/random.ts';
import { goldenItems, goldenLabels } from './golden.ts';

const finished = <T>(result: T | Generator<unknown, T, void>): T => {
  if (!(typeof result === 'object' && result !== null && 'next' in result)) return result;
  for (;;) {
    const step = result.next();
    if (step.done) return step.value;
  }
};

const evaluated = (
  evaluate: Evaluate,
  x: Float64Array,
): { readonly value: number; readonly gradient: Float64Array } => {
  const gradient = new Float64Array(x.length);
  return { value: finished(evaluate(x, gradient)), gradient };
};

/** Compares the slope along random directions with a central difference. */
const expectGradient = (evaluate: Evaluate, x: Float64Array, symmetric = false): void => {
  const random = createRandom(7);
  const d = Math.sqrt(x.length);
  const { gradient } = evaluated(evaluate, x);
  for (let round = 0; round < 8; round++) {
    const raw = x.map(() => random.normal());
    const along = symmetric ? raw.map((value, at) => value + (raw[(at % d) * d + Math.floor(at / d)] ?? 0)) : raw;
    const h = 1e-6;
    const ahead = evaluated(
      evaluate,
      x.map((value, i) => value + h * (along[i] ?? 0)),
    ).value;
    const behind = evaluated(
      evaluate,
      x.map((value, i) => value - h * (along[i] ?? 0)),
    ).value;
    const slope = along.reduce((sum, value, i) => sum + value * (gradient[i] ?? 0), 0);
    expect((ahead - behind) / (2 * h) / slope).toBeCloseTo(1, 4);
  }
};

const items = goldenItems('wine');
const labels = goldenLabels('wine');
const d = items.columns;

/** Some L that is neither the identity nor an optimum. */
const start = Float64Array.from({ length: d * d }, (_, at) => (at % (d + 1) === 0 ? 0.6 : 0.05 * Math.sin(at)));

describe('gradients are those of the values', () => {
  const nca = {
    signal: (i: number, j: number) => (labels[i] === labels[j] ? 0 : 1),
    loss: (_: number, expected: number) => expected,
    slope: () => 1,
  };
  const mlkr = {
    signal: (_: number, j: number) => labels[j] ?? 0,
    loss: (i: number, expected: number) => (expected - (labels[i] ?? 0)) ** 2,
    slope: (i: number, expected: number) => 2 * (expected - (labels[i] ?? 0)),
  };
  const given = readLabelled('lmnn', { items, labels, options: {}, seed: 0 });
  if (!given.ok) throw new Error(given.failure.what);
  const targets = finished(targetSteps(given.value, 3));

  it('of soft neighbours, by class and by number', () => {
    expectGradient(createSoftNeighbours(items, d, nca), start);
    expectGradient(createSoftNeighbours(items, d, mlkr), start);
  });

  it('of soft neighbours into fewer dimensions', () => {
    expectGradient(createSoftNeighbours(items, 2, nca), start.slice(0, 2 * d));
  });

  it('of large margins', () => {
    const objective = createLmnnObjective(given.value, targets, 0.3, d);
    expectGradient((x, gradient) => objective.evaluate(x, gradient, 0.5), start);
  });

  it('of bilinear similarity, within the symmetric matrices', () => {
    const rows = (step: number): Int32Array => Int32Array.from({ length: 80 }, (_, t) => (t * step) % items.rows);
    const anchors = { rows: 80, columns: d, data: items.data.slice(0, 80 * d) };
    const gains = differences(items, rows(3), rows(7));
    const share = new Float64Array(80).fill(1 / 80);
    const w = start.map((value, at) => value + (start[(at % d) * d + Math.floor(at / d)] ?? 0));
    expectGradient(createBilinearObjective({ anchors, gains, share, regularization: 0.01 }), w, true);
  });

  it('and the same whether near pairs are listed or every pair is visited', () => {
    const listedSoft = evaluated(createSoftNeighbours(items, d, nca), start);
    const allSoft = evaluated(createSoftNeighbours(items, d, nca, { capacity: 0 }), start);
    expect(allSoft.value).toBeCloseTo(listedSoft.value, 10);
    const byList = createLmnnObjective(given.value, targets, 0.5, d);
    const byAll = createLmnnObjective(given.value, targets, 0.5, d, { capacity: 0 });
    const listed = evaluated((x, gradient) => byList.evaluate(x, gradient, 0), start);
    const all = evaluated((x, gradient) => byAll.evaluate(x, gradient, 0), start);
    expect(all.value).toBeCloseTo(listed.value, 8);
    for (const [a, b] of [
      [allSoft.gradient, listedSoft.gradient],
      [all.gradient, listed.gradient],
    ] as const) {
      a.forEach((value, i) => {
        expect(value).toBeCloseTo(b[i] ?? Number.NaN, 8);
      });
    }
  });
});
