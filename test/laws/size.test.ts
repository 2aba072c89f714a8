import { describe, expect, it } from 'vitest';
import type { Learner } from '../../shared/learners/learner.ts';
import { learners } from '../../shared/learners/registry.ts';
import { answers, classItems, dietOf, hasOption } from './problems.ts';

/** Runs a fit for so many steps at the most; the number of steps, and whether it ended by itself with a solution. */
const stepsOf = (learner: Learner, n: number, d: number, count: number, limit: number) => {
  const { items, labels, targets } = classItems(n, d);
  const problem = { items, labels, targets, chunklets: labels, ...answers(labels, count) };
  const options = hasOption(learner, 'maxIterations') ? { maxIterations: 2 } : {};
  const run = learner.steps({ ...dietOf(learner, problem), options, seed: 1 });
  for (let steps = 0; steps < limit; steps++) {
    const step = run.next();
    if (step.done) return { steps, ended: step.value.ok };
  }
  return { steps: limit, ended: null };
};

/**
 * Large work is done in steps and without memory that is quadratic in items or constraints: at these sizes one full matrix over
 * the constraints would be 3.2 GB. Two iterations, or the first steps, are enough to see it start.
 */
describe.each([...learners.values()])('$name at size', (learner) => {
  it('takes 20,000 constraints of 50 features', () => {
    const { steps, ended } = stepsOf(learner, 800, 50, 20_000, 12);
    expect(ended).not.toBe(false);
    expect(steps).toBeGreaterThan(0);
  });

  it('takes 400 features as they are', () => {
    const { steps, ended } = stepsOf(learner, 60, 400, 60, 4);
    expect(ended).not.toBe(false);
    expect(steps).toBeGreaterThan(0);
  });
});
