import { describe, expect, it } from 'vitest';
import { learners } from '../../shared/learners/registry.ts';
import { gram } from '../../shared/numbers/linear.ts';
import { difference } from './matrices.ts';
import { answers, classItems, fitted, hasOption, type Start } from './problems.ts';

/** The classes' problem with its first `count` answers. */
const problemOf = (count: number): Start => {
  const { items, labels, targets } = classItems(45, 4);
  const all = answers(labels, 200);
  const part = <T extends { slice(from: number, to: number): T }>(values: T): T => values.slice(0, count);
  return {
    items,
    labels,
    targets,
    chunklets: labels.map((label, i) => (i < count / 6 ? label : -1)),
    pairs: {
      left: part(all.pairs.left),
      right: part(all.pairs.right),
      similar: part(all.pairs.similar),
      weight: part(all.pairs.weight),
    },
    triplets: {
      anchor: part(all.triplets.anchor),
      near: part(all.triplets.near),
      far: part(all.triplets.far),
      weight: part(all.triplets.weight),
    },
  };
};

describe.each([...learners.values()])('$name at its optimum', (learner) => {
  it('carries a certificate and says in words why it stopped', () => {
    const { report } = fitted(learner, problemOf(180));
    expect(report.converged).toBe(true);
    expect(report.reason).not.toBe('');
    expect(report.certificate?.value).toBeGreaterThanOrEqual(0);
    if (report.certificate?.kind === 'duality-gap') {
      expect(report.certificate.value).toBeLessThanOrEqual(0.02 * Math.max(1, Math.abs(report.objective ?? 0)));
    }
  });

  if (hasOption(learner, 'maxIterations')) {
    it('takes no longer from its own result than from nothing', () => {
      const first = fitted(learner, problemOf(180));
      const again = fitted(learner, { ...problemOf(180), warmStart: structuredClone(first.warmStart) });
      expect(again.report.iterations).toBeLessThanOrEqual(Math.max(5, first.report.iterations));
    });
  }

  if (learner.convex) {
    it('finds from an earlier result the optimum that it finds from nothing', () => {
      const before = fitted(learner, problemOf(170));
      const cold = fitted(learner, problemOf(180)).report;
      const warm = fitted(learner, { ...problemOf(180), warmStart: before.warmStart }).report;
      if (cold.objective === null || warm.objective === null) {
        expect(warm.objective).toBe(cold.objective);
        return;
      }
      const gap = Math.max(1e-9, 2 * (cold.certificate?.kind === 'duality-gap' ? cold.certificate.value : 1e-7));
      expect(Math.abs(warm.objective - cold.objective)).toBeLessThanOrEqual(gap);
      expect(warm.converged).toBe(true);
    });
  }

  it('is not led astray by a warm start that is not its own or does not fit', () => {
    const cold = fitted(learner, problemOf(60));
    const stranger = { learner: learner.name === 'itml' ? ('lsml' as const) : ('itml' as const), L: cold.L };
    const misfit = { learner: learner.name, L: { rows: 1, columns: 1, data: Float64Array.of(1) } };
    for (const warmStart of [stranger, misfit]) {
      const fit = fitted(learner, { ...problemOf(60), warmStart });
      expect(difference(gram(fit.L), gram(cold.L))).toBeLessThan(1e-5);
    }
  });
});
