import { describe, expect, it } from 'vitest';
import { cholesky } from '../../../shared/numbers/cholesky.ts';
import { type Dense, zeros } from '../../../shared/numbers/dense.ts';
import { multiply, multiplyTransposed, outerGram } from '../../../shared/numbers/linear.ts';
import { createRandom } from '../../../shared/numbers/random.ts';
import { unwhitenRowsSteps, whitenedSteps } from '../../../shared/numbers/whiten.ts';

const run = <T>(steps: Generator<void, T, void>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

const normal = (rows: number, columns: number, seed: number): Dense => {
  const random = createRandom(seed);
  const a = zeros(rows, columns);
  for (let i = 0; i < a.data.length; i++) a.data[i] = random.normal();
  return a;
};

const expectClose = (a: Dense, b: Dense): void => {
  a.data.forEach((value, at) => {
    expect(value).toBeCloseTo(b.data[at] ?? Number.NaN, 8);
  });
};

describe('whitening', () => {
  const d = 12;
  const c = cholesky(outerGram(normal(d, 30, 1)));
  if (!c) throw new Error('not definite');

  it('undoes what it does: C·(C⁻¹·S·C⁻ᵀ)·Cᵀ = S', () => {
    const s = outerGram(normal(d, 5, 2));
    const white = run(whitenedSteps(s, c));
    expectClose(multiplyTransposed(multiply(c, white), c), s);
  });

  it('makes C·Cᵀ the identity', () => {
    const white = run(whitenedSteps(multiplyTransposed(c, c), c));
    white.data.forEach((value, at) => {
      expect(value).toBeCloseTo(at % (d + 1) === 0 ? 1 : 0, 10);
    });
  });

  it('brings rows back: Cᵀ times the result is the row', () => {
    const rows = normal(4, d, 3);
    const back = run(unwhitenRowsSteps({ ...rows, data: rows.data.slice() }, c));
    expectClose(multiply(back, c), rows);
  });
});
