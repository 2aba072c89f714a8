import { cholesky } from '../../numbers/cholesky.ts';
import type { Dense } from '../../numbers/dense.ts';
import { symmetricEigenSteps } from '../../numbers/eigen.ts';
import { whitenedSteps } from '../../numbers/whiten.ts';
import type { Labelled } from '../constraints/labelled.ts';
import { createPairForces } from '../neighbours/pair-forces.ts';
import type { Stress } from './objective.ts';
import type { Targets } from './targets.ts';

/** Added to the pull matrix, as a share of its mean diagonal, so that a constant feature does not make it singular. */
const ridgeShare = 1e-12;

/**
 * A lower bound of LMNN's optimum over all M ⪰ 0. The dual is to maximise Σλ over slopes 0 ≤ λ ≤ 1 − regularization, one for each
 * triple, with P + N(λ) ⪰ 0: P = regularization·Σ (xᵢ − xⱼ)(xᵢ − xⱼ)ᵀ and N(λ) = Σ λ·[(xᵢ − xⱼ)(xᵢ − xⱼ)ᵀ − (xᵢ − x_l)(xᵢ − x_l)ᵀ], so
 * that P + N(λ) is the derivative by M. The slopes of a rounded hinge are such λ but for an eigenvalue or two below 0:
 * shrunk by s = 1 / (1 + ε) they are feasible, ε the size of the lowest eigenvalue seen from P, and the bound is s·Σλ.
 */
export const createLmnnBound = ({ x }: Labelled, targets: Targets, regularization: number) => {
  const forces = createPairForces(x);
  for (let i = 0; i < x.rows; i++) {
    const to = targets.start[i + 1] ?? 0;
    for (let p = targets.start[i] ?? 0; p < to; p++) forces.add(i, targets.index[p] ?? 0, regularization);
  }
  const factor = cholesky(ridged(forces.matrix()));
  return function* bound({ derivative, slopes }: Stress): Generator<void, number, void> {
    if (!factor) return 0;
    const { values } = yield* symmetricEigenSteps(yield* whitenedSteps(derivative, factor));
    return slopes / (1 + Math.max(0, -(values[0] ?? 0)));
  };
};

const ridged = (a: Dense): Dense => {
  let trace = 0;
  for (let t = 0; t < a.rows; t++) trace += a.data[t * a.rows + t] ?? 0;
  for (let t = 0; t < a.rows; t++)
    a.data[t * a.rows + t] = (a.data[t * a.rows + t] ?? 0) + (ridgeShare * trace) / a.rows;
  return a;
};
