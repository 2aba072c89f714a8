import { describe, expect, it } from 'vitest';
import { learners } from '../../shared/learners/registry.ts';
import { symmetricEigen } from '../../shared/numbers/eigen.ts';
import { rankOf } from '../../shared/numbers/factor.ts';
import { gram, multiplyTransposed } from '../../shared/numbers/linear.ts';
import { fitted, fullProblem } from './problems.ts';

/** What every learned metric is, whichever learner made it. */
describe.each([...learners.values()])('$name is a metric', (learner) => {
  const problem = fullProblem();
  const { items } = problem;
  const [n, d] = [items.rows, items.columns];
  const fit = fitted(learner, problem);
  const m = gram(fit.L);
  const z = multiplyTransposed(items, fit.L);

  const embedded = (i: number, j: number): number => {
    let sum = 0;
    for (let t = 0; t < z.columns; t++)
      sum += ((z.data[i * z.columns + t] ?? 0) - (z.data[j * z.columns + t] ?? 0)) ** 2;
    return Math.sqrt(sum);
  };

  /** √((x − y)ᵀM(x − y)). */
  const byMatrix = (i: number, j: number): number => {
    let sum = 0;
    for (let a = 0; a < d; a++) {
      for (let b = 0; b < d; b++) {
        const u = (items.data[i * d + a] ?? 0) - (items.data[j * d + a] ?? 0);
        const v = (items.data[i * d + b] ?? 0) - (items.data[j * d + b] ?? 0);
        sum += (m.data[a * d + b] ?? 0) * u * v;
      }
    }
    return Math.sqrt(Math.max(0, sum));
  };

  it('has a finite L of as many columns as there are features, and no more rows', () => {
    expect(fit.L.columns).toBe(d);
    expect(fit.L.rows).toBeGreaterThan(0);
    expect(fit.L.rows).toBeLessThanOrEqual(d);
    expect(fit.L.data.every(Number.isFinite)).toBe(true);
  });

  it('has a symmetric positive semidefinite M', () => {
    for (let i = 0; i < d; i++) for (let j = 0; j < i; j++) expect(m.data[i * d + j]).toBe(m.data[j * d + i]);
    const { values } = symmetricEigen(m);
    expect(values[0]).toBeGreaterThanOrEqual(-1e-12 * (values[d - 1] ?? 0));
    expect(values[d - 1]).toBeGreaterThan(0);
  });

  it('measures the same by embedding and by M', () => {
    for (let i = 0; i < n; i += 4) {
      for (let j = 0; j < n; j += 5) expect(byMatrix(i, j)).toBeCloseTo(embedded(i, j), 6);
    }
  });

  it('is symmetric, 0 from an item to itself, and no detour is shorter', () => {
    for (let i = 0; i < n; i += 4) {
      expect(embedded(i, i)).toBe(0);
      for (let j = 0; j < n; j += 5) {
        expect(embedded(i, j)).toBe(embedded(j, i));
        for (let k = 0; k < n; k += 7) {
          expect(embedded(i, j)).toBeLessThanOrEqual((embedded(i, k) + embedded(k, j)) * (1 + 1e-12));
        }
      }
    }
  });

  it('says so when it cannot tell some different items apart', () => {
    const missing = d - rankOf(symmetricEigen(m));
    const said = fit.report.notes.some((note) => note.startsWith('Pseudometric'));
    if (missing > 0 && learner.isMetric) expect(said).toBe(true);
    if (missing === 0) expect(said).toBe(false);
  });

  it('is a similarity exactly where the learner says that it is no metric', () => {
    expect(fit.similarity === undefined).toBe(learner.isMetric);
    if (!learner.isMetric) expect(fit.report.notes.join(' ')).toMatch(/not a distance/);
  });

  it('can be stored and sent: it survives a structured clone', () => {
    expect(structuredClone(fit.warmStart)).toEqual(fit.warmStart);
    expect(fit.warmStart.learner).toBe(learner.name);
  });
});
