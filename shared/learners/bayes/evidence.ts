import { logDet } from '../../numbers/cholesky.ts';
import { dualInformation, factorOfInformation, featureCount, information } from './features.ts';
import { type Limits, minimise, type Optimum, type Point, type Posed, priorMode } from './map.ts';
import { barrier, type Shape } from './prior.ts';

/** κ is chosen among these: 4κ from .03 to 200. */
export const strengths: readonly number[] = [0.03, 0.1, 0.4, 1.5, 6, 20, 60, 200].map((value) => value / 4);

/** Above this size neither form of the information is factored; its leading coordinates stand for it. */
const factoredUpTo = 700;
const leadingRank = 24;

/**
 * The Laplace evidence up to a constant: −f − log-normaliser of the Wishart prior − ½·log det of the Hessian, ν = 2η + d + 1.
 * The Hessian's determinant is moved from coordinates where M is the identity: |H_M| = |H_I|·|M|^−(d+1).
 */
export function* logEvidence({ answers, shape, strength }: Posed, optimum: Optimum): Generator<void, number, void> {
  const d = answers.near.columns;
  const nu = 2 * barrier + d + 1;
  const weights = optimum.link.information;
  const full = featureCount(d);
  const H =
    answers.count <= Math.min(full, factoredUpTo)
      ? yield* dualInformation(optimum.seen, weights)
      : yield* information(optimum.seen, weights, full <= factoredUpTo ? d : Math.min(d, leadingRank));
  const logHessian = logDet(factorOfInformation(H)) - (d + 1) * optimum.logDetM;
  return -optimum.objective - (nu / 2) * (shape.logDet - d * Math.log(2 * strength)) - logHessian / 2;
}

/** A choice of prior: which shape, which strength (its place in the grid). */
export interface Choice {
  readonly shape: number;
  readonly strength: number;
}

export interface Chosen {
  readonly choice: Choice;
  readonly optimum: Optimum;
}

interface Trial extends Chosen {
  readonly evidence: number;
}

/** How well each trial is fitted: see `Limits` for what the tolerance means for the objective, and so for the evidence. */
export const rough: Limits = { tolerance: 0.03, maxIterations: 25 };

/**
 * Climbs from `start` to the prior of the greatest evidence: the neighbouring strengths and the other shapes are tried
 * until none is better. Each trial starts where its neighbour ended.
 */
export function* chooseEvidence(
  posed: Omit<Posed, 'shape' | 'strength'>,
  shapes: readonly Shape[],
  grid: readonly number[],
  start: Choice,
  from: Point | null,
  limits: Limits = rough,
): Generator<void, Chosen, void> {
  const tried = new Map<string, number>();
  function* trial(choice: Choice, begin: Point | null): Generator<void, Trial | null, void> {
    const shape = shapes[choice.shape];
    const strength = grid[choice.strength];
    const key = `${choice.shape} ${choice.strength}`;
    if (!shape || strength === undefined || tried.has(key)) return null;
    const full: Posed = { ...posed, shape, strength };
    const optimum = yield* minimise(full, begin ?? (yield* priorMode(shape, strength)), limits);
    const evidence = yield* logEvidence(full, optimum);
    tried.set(key, evidence);
    return { choice, optimum, evidence };
  }
  const first = yield* trial(start, from);
  if (!first) throw new RangeError('the search for a prior starts outside its grid');
  let best: Trial = first;
  for (;;) {
    const { choice, optimum }: Trial = best;
    const around: Choice[] = [
      { ...choice, strength: choice.strength + 1 },
      { ...choice, strength: choice.strength - 1 },
      ...shapes.map((_, shape) => ({ ...choice, shape })),
    ];
    let next: Trial = best;
    for (const other of around) {
      const result: Trial | null = yield* trial(other, other.shape === choice.shape ? optimum : null);
      if (result && result.evidence > next.evidence) next = result;
    }
    if (next === best) return { choice, optimum };
    best = next;
  }
}
