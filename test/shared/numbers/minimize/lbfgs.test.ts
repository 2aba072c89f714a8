import { describe, expect, it } from 'vitest';
import {
  type Evaluate,
  type LbfgsOptions,
  type LbfgsResult,
  minimise,
} from '../../../../shared/numbers/minimize/lbfgs.ts';

const run = (evaluate: Evaluate, start: readonly number[], options?: LbfgsOptions): LbfgsResult => {
  const steps = minimise(evaluate, Float64Array.from(start), options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/** Rosenbrock's valley in any even number of dimensions; its only minimum is 0 at (1, …, 1). */
const rosenbrock: Evaluate = (x, g) => {
  let value = 0;
  for (let i = 0; i < x.length; i += 2) {
    const [a, b] = [x[i] ?? 0, x[i + 1] ?? 0];
    value += 100 * (b - a * a) ** 2 + (1 - a) ** 2;
    g[i] = -400 * a * (b - a * a) - 2 * (1 - a);
    g[i + 1] = 200 * (b - a * a);
  }
  return value;
};

describe('minimise', () => {
  it('finds the floor of a curved valley', () => {
    const result = run(rosenbrock, [-1.2, 1, -1.2, 1, 2, -3], { gradientTolerance: 1e-9 });
    expect(result.status).toBe('gradient');
    for (const value of result.x) expect(value).toBeCloseTo(1, 8);
    expect(result.iterations).toBeLessThan(100);
  });

  it('finds the minimum of a badly scaled quadratic to the gradient tolerance', () => {
    const scales = Array.from({ length: 20 }, (_, i) => 10 ** (i / 8));
    const quadratic: Evaluate = (x, g) => {
      let value = 0;
      scales.forEach((scale, i) => {
        const t = (x[i] ?? 0) - i;
        value += (scale * t * t) / 2;
        g[i] = scale * t;
      });
      return value;
    };
    const result = run(quadratic, new Array<number>(20).fill(3), { gradientTolerance: 1e-8 });
    expect(result.status).toBe('gradient');
    result.x.forEach((value, i) => {
      expect(value).toBeCloseTo(i, 6);
    });
  });

  it('stays inside the domain of a barrier whose first step leaves it', () => {
    const barrier: Evaluate = (x, g) => {
      const t = x[0] ?? 0;
      if (t <= 0) return Number.POSITIVE_INFINITY;
      g[0] = 1e4 - 1 / t;
      return 1e4 * t - Math.log(t);
    };
    const result = run(barrier, [1], { gradientTolerance: 1e-3 });
    expect(result.x[0]).toBeCloseTo(1e-4, 10);
  });

  it('never raises the value from one iteration to the next', () => {
    const steps = minimise(rosenbrock, Float64Array.from([-1.2, 1]));
    let [iteration, value] = [0, Number.POSITIVE_INFINITY];
    for (let step = steps.next(); !step.done; step = steps.next()) {
      if (step.value.iterations > iteration) {
        expect(step.value.value).toBeLessThan(value);
        iteration = step.value.iterations;
        value = step.value.value;
      }
    }
    expect(iteration).toBeGreaterThan(5);
  });

  it('passes on the pauses of an evaluation and gives the same result with them', () => {
    function* slowly(x: Float64Array, g: Float64Array): Generator<void, number, void> {
      yield;
      const value = rosenbrock(x, g);
      yield;
      return typeof value === 'number' ? value : Number.NaN;
    }
    const steps = minimise(slowly, Float64Array.from([-1.2, 1]));
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses++;
    const quick = run(rosenbrock, [-1.2, 1]);
    expect(Array.from(step.value.x)).toEqual(Array.from(quick.x));
    expect(pauses).toBeGreaterThanOrEqual(2 * quick.evaluations);
  });

  it('says why it stopped', () => {
    expect(run(rosenbrock, [-1.2, 1], { maxIterations: 3 }).status).toBe('iterations');
    expect(run(rosenbrock, [-1.2, 1], { stop: (state) => state.value < 1 }).status).toBe('stopped');
    expect(run(rosenbrock, [-1.2, 1], { gradientTolerance: 0, valueTolerance: 1e-3 }).status).toBe('value');
    const wrongGradient: Evaluate = (x, g) => {
      g[0] = -2 * (x[0] ?? 0);
      return (x[0] ?? 0) ** 2;
    };
    expect(run(wrongGradient, [1]).status).toBe('line-search');
  });

  it('does not change its start and is deterministic', () => {
    const start = Float64Array.from([-1.2, 1]);
    const results = [1, 2].map(() => run(rosenbrock, Array.from(start)));
    expect(Array.from(start)).toEqual([-1.2, 1]);
    expect(results[0]).toEqual(results[1]);
  });

  it('refuses a start outside the domain', () => {
    expect(() => run(() => Number.NaN, [1])).toThrow(RangeError);
  });
});
