import { auc, tripletAccuracy } from '../../../shared/evaluation/auc.ts';
import { squaredPairDistances, squaredTripletMargins } from '../../../shared/evaluation/distances.ts';
import { type SimulationResult, simulateSteps } from '../../../shared/evaluation/simulate.ts';
import type { LearnerName } from '../../../shared/learners/learner.ts';
import { learningSpace } from '../../../shared/learners/space.ts';
import type { Dense } from '../../../shared/numbers/dense.ts';
import { finish, unwrapped } from './read.ts';
import type { Game, Task } from './tasks.ts';

/** A learning curve on held-out items: AUC (for triplets the share in order) after so many queries. */
export interface Curve {
  readonly queries: readonly number[];
  readonly auc: readonly number[];
}

export interface Play {
  readonly curve: Curve;
  readonly result: SimulationResult;
}

export interface Arm {
  readonly strategy: string;
  readonly learner: LearnerName | 'auto';
}

/** What an L over the learning space makes of the test. */
export const testAuc = (items: Dense, L: Dense, task: Task, game: Game): number => {
  const column = (k: number, arity: number): Int32Array =>
    Int32Array.from({ length: game.test.length / arity }, (_, i) => game.test[i * arity + k] ?? 0);
  if (task.kind === 'triplet') {
    const weight = new Float64Array(game.test.length / 3).fill(1);
    const triplets = { anchor: column(0, 3), near: column(1, 3), far: column(2, 3), weight };
    return tripletAccuracy(squaredTripletMargins(items, L, triplets)) ?? 0.5;
  }
  const squared = squaredPairDistances(items, L, {
    left: column(0, 2),
    right: column(1, 2),
    similar: game.similar,
    weight: new Float64Array(game.similar.length).fill(1),
  });
  return (
    auc(
      squared.map((square) => -square),
      game.similar,
    ) ?? 0.5
  );
};

/** Plays one arm on one task at one seed. */
export const play = (task: Task, seed: number, arm: Arm, queries: number, batch: number): Play => {
  const game = task.game(seed);
  const { items, features } = task.collection;
  const space = learningSpace(items, { standardize: true });
  const curve = { queries: [] as number[], auc: [] as number[] };
  const result = unwrapped(
    finish(
      simulateSteps({
        items,
        features,
        standardize: true,
        inPool: game.inPool,
        truth: game.truth,
        kind: task.kind,
        strategy: arm.strategy,
        learner: arm.learner,
        options: {},
        queries,
        batch,
        noise: task.noise,
        seed,
        checkpoints: [queries],
        auditShare: 0.1,
        created: '',
        watch: (asked, trained) => {
          curve.queries.push(asked);
          curve.auc.push(testAuc(space.items, trained.inSpace.L, task, game));
        },
      }),
    ),
  );
  return { curve, result };
};
