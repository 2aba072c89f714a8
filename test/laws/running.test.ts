import { describe, expect, it } from 'vitest';
import { fit as fitInSteps } from '../../shared/learners/fit.ts';
import { learners } from '../../shared/learners/registry.ts';
import type { Progress } from '../../shared/model/progress.ts';
import { gram } from '../../shared/numbers/linear.ts';
import { difference } from './matrices.ts';
import { dietOf, fitted, fullProblem, hasOption } from './problems.ts';

/** How a fit behaves while it runs: progress, cancellation, limits. */
describe.each([...learners.values()])('$name while it runs', (learner) => {
  const problem = { ...dietOf(learner, fullProblem()), options: {}, seed: 1 };

  const progress = (): readonly Progress[] => {
    const seen: Progress[] = [];
    for (const step of { [Symbol.iterator]: () => learner.steps(problem) }) seen.push({ ...step });
    return seen;
  };

  it('tells progress that stays between 0 and 1 and never goes back, in words', () => {
    const seen = progress();
    expect(seen.length).toBeGreaterThan(0);
    let before = 0;
    for (const { fraction, message } of seen) {
      expect(fraction).toBeGreaterThanOrEqual(before);
      expect(fraction).toBeLessThanOrEqual(1);
      expect(message).not.toBe('');
      before = fraction;
    }
  });

  it('ends at whichever step it is cancelled', async () => {
    const steps = progress().length;
    for (const after of new Set([0, 1, Math.floor(steps / 2), steps - 1])) {
      const signal = { aborted: after === 0 };
      let count = 0;
      const outcome = await fitInSteps(learner, problem, {
        signal,
        onProgress: () => {
          count++;
          if (count >= after) signal.aborted = true;
        },
      });
      expect(outcome.ok).toBe(false);
      if (!outcome.ok) expect(outcome.failure.code).toBe('fit.cancelled');
      expect(count).toBeLessThanOrEqual(Math.max(1, after));
    }
  });

  it('pauses while it works on more data: more than a step for each iteration it reports', () => {
    let steps = 0;
    const large = { ...dietOf(learner, fullProblem(240, 8, 240)), options: {}, seed: 1 };
    const run = learner.steps(large);
    for (;;) {
      const step = run.next();
      if (step.done) {
        const iterations = step.value.ok ? step.value.value.report.iterations : Number.NaN;
        expect(steps).toBeGreaterThanOrEqual(Math.max(1, iterations));
        return;
      }
      steps++;
    }
  });

  if (hasOption(learner, 'maxIterations')) {
    it('stopped after one iteration, says so, unless it is at the optimum already', () => {
      const { L, report } = fitted(learner, fullProblem(), { maxIterations: 1 });
      expect(report.iterations).toBeLessThanOrEqual(1);
      if (report.converged) expect(difference(gram(L), gram(fitted(learner, fullProblem()).L))).toBeLessThan(1e-9);
      else expect(report.reason).toMatch(/[Ss]topped|limit/);
    });
  } else {
    it('has nothing to iterate', () => {
      expect(fitted(learner, fullProblem()).report).toMatchObject({
        converged: true,
        certificate: { kind: 'closed-form' },
      });
    });
  }
});
