import { describe, expect, it } from 'vitest';
import type { Fit } from '../../shared/learners/fit.ts';
import type { Learner, LearnerName, LearnerOptions } from '../../shared/learners/learner.ts';
import { learners } from '../../shared/learners/registry.ts';
import type { Dense } from '../../shared/numbers/dense.ts';
import { gram, multiply, transpose } from '../../shared/numbers/linear.ts';
import { createRandom, shuffle } from '../../shared/numbers/random.ts';
import { conjugate, difference, rotation } from './matrices.ts';
import { fitted, fullProblem, hasOption, reordered } from './problems.ts';

/**
 * Learners whose result does not turn with the items: their penalty or their form prefers the given features.
 * Every other learner must be equivariant; a new one has to be put here on purpose.
 */
const boundToFeatures: ReadonlySet<LearnerName> = new Set(['sdml', 'mmc-diagonal']);

/** What was learned: M, or W where that is the result. */
const learned = (fit: Fit): Dense => fit.similarity ?? gram(fit.L);

/** Tight enough for the optimum itself to be compared, or early enough for the path. */
const tight: Readonly<Partial<Record<LearnerName, LearnerOptions>>> = {
  scml: { tolerance: 1e-9 },
  bilinear: { tolerance: 1e-12 },
  bayes: { tolerance: 1e-8 },
  nca: { maxIterations: 6 },
  mlkr: { maxIterations: 6 },
};

/**
 * NCA and MLKR descend a landscape of many valleys, along which differences of rounding grow: compared after a few steps. LMNN's optimum
 * is flat and its hinges have kinks, so that such differences show in the second digit.
 */
const closeness: Readonly<Partial<Record<LearnerName, number>>> = { lmnn: 5e-2 };

const optionsOf = (learner: Learner): LearnerOptions => tight[learner.name] ?? {};

describe.each([...learners.values()])('$name', (learner) => {
  const problem = fullProblem();
  const options = optionsOf(learner);
  const within = closeness[learner.name] ?? 1e-5;
  const first = fitted(learner, problem, options);

  it('gives the same result for the same seed, to the last bit', () => {
    const again = fitted(learner, problem, options);
    expect(Array.from(again.L.data)).toEqual(Array.from(first.L.data));
    expect({ ...again.report, seconds: 0 }).toEqual({ ...first.report, seconds: 0 });
  });

  it('does not change its input', () => {
    const before = structuredClone(problem);
    fitted(learner, problem, options);
    expect(problem).toEqual(before);
  });

  it('does not mind the order of constraints', () => {
    const order = shuffle(
      Array.from({ length: 60 }, (_, i) => i),
      createRandom(4),
    );
    const other = fitted(learner, reordered(problem, order), options);
    expect(difference(learned(other), learned(first))).toBeLessThan(1e-9);
  });

  it('does not mind which item of a pair comes first', () => {
    const { pairs } = problem;
    const swapped = { ...problem, pairs: { ...pairs, left: pairs.right, right: pairs.left } };
    expect(difference(learned(fitted(learner, swapped, options)), learned(first))).toBeLessThan(1e-9);
  });

  it('takes a constraint of weight 2 for the same constraint twice', () => {
    const everyOneTwice = reordered(
      problem,
      Array.from({ length: 120 }, (_, i) => i % 60),
    );
    const { pairs, triplets } = problem;
    const doubled = {
      ...problem,
      pairs: { ...pairs, weight: pairs.weight.map((w) => 2 * w) },
      triplets: { ...triplets, weight: triplets.weight.map((w) => 2 * w) },
    };
    const a = learned(fitted(learner, everyOneTwice, options));
    const b = learned(fitted(learner, doubled, options));
    expect(difference(a, b)).toBeLessThan(1e-9);
  });

  it(boundToFeatures.has(learner.name) ? 'is bound to the features as they are' : 'turns with the items', () => {
    const q = rotation(problem.items.columns, 8);
    const turned = fitted(learner, { ...problem, items: multiply(problem.items, q) }, options);
    // z = L x = (L Q) (Qᵀ x): seen from the old axes, M of the turned items is Q·M′·Qᵀ.
    const back = conjugate(q, learned(turned));
    if (boundToFeatures.has(learner.name)) expect(difference(back, learned(first))).toBeGreaterThan(1e-3);
    else expect(difference(back, learned(first))).toBeLessThan(within);
    expect(difference(multiply(q, transpose(q)), multiply(transpose(q), q))).toBeLessThan(1e-12);
  });

  if (hasOption(learner, 'prior')) {
    it('with a covariance prior does not mind the units of the features', () => {
      const units = [1, 10, 0.2, 3];
      const d = problem.items.columns;
      const rescaled = {
        ...problem,
        items: { ...problem.items, data: problem.items.data.map((value, at) => value * (units[at % d] ?? 1)) },
      };
      // ITML's own bounds are Euclidean distances, which have units.
      const unitFree = { prior: 'covariance', ...(hasOption(learner, 'bounds') && { bounds: [2, 8] }) };
      const plain = learned(fitted(learner, problem, unitFree));
      const scaledM = learned(fitted(learner, rescaled, unitFree));
      const back = {
        ...scaledM,
        data: scaledM.data.map((value, at) => value * (units[Math.floor(at / d)] ?? 1) * (units[at % d] ?? 1)),
      };
      if (!boundToFeatures.has(learner.name)) expect(difference(back, plain)).toBeLessThan(1e-4);
    });
  }
});
