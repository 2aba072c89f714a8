import { calibrationError } from '../../../shared/evaluation/calibration/ece.ts';
import { auc } from '../../../shared/evaluation/measures/auc.ts';
import { type Expert, expertOf } from '../../../shared/evaluation/simulation/simulate-truth.ts';
import type { TrainingResult } from '../../../shared/evaluation/training/result.ts';
import type { Dense } from '../../../shared/numbers/dense.ts';
import { createRandom } from '../../../shared/numbers/random.ts';
import { sigmoid } from '../../../shared/numbers/sigmoid.ts';
import { given, seenThrough, squaredDistance } from '../../../shared/sampling/embedding.ts';
import { unwrapped } from './read.ts';
import type { Game, Task } from './tasks.ts';

const askedInPool = 2000;

interface Question {
  readonly rows: readonly number[];
  readonly yes: 0 | 1;
}

/** What the expert says to these queries, "can't tell" left out. */
const answered = (
  flat: ArrayLike<number>,
  arity: number,
  say: (rows: readonly number[]) => boolean | null,
): Question[] =>
  Array.from({ length: flat.length / arity }, (_, i) =>
    Array.from({ length: arity }, (_unused, k) => flat[i * arity + k] ?? 0),
  ).flatMap((rows) => {
    const said = say(rows);
    return said === null ? [] : [{ rows, yes: said ? 1 : 0 }];
  });

/** Recorded answers (anchor, near, far) as they were given, every other one with its sides swapped, so that both occur. */
const recorded = (flat: ArrayLike<number>): Question[] =>
  Array.from({ length: flat.length / 3 }, (_, i) => {
    const [anchor = 0, near = 0, far = 0] = [flat[3 * i], flat[3 * i + 1], flat[3 * i + 2]];
    return i % 2 === 0 ? { rows: [anchor, near, far], yes: 1 } : { rows: [anchor, far, near], yes: 0 };
  });

/** Random queries of the pool, the very ones that audits are drawn from. */
const poolQueries = (game: Game, seed: number): ArrayLike<number> => {
  const random = createRandom(seed).fork('exam');
  if (game.truth.kind === 'triplets') return game.truth.rows;
  const rows = Array.from(game.inPool.keys()).filter((row) => game.inPool[row] === 1);
  return Array.from({ length: askedInPool }, () => {
    const a = random.integer(rows.length);
    return [rows[a] ?? 0, rows[(a + 1 + random.integer(rows.length - 1)) % rows.length] ?? 0];
  }).flat();
};

/**
 * Marks metrics over the learning space: AUC of the truth on held-out items (for triplets: the share in order),
 * calibration there against what the expert would say without slips, accuracy against the expert's answers to random pool queries.
 */
export const examiner = (items: Dense, task: Task, game: Game, seed: number) => {
  const arity = task.kind === 'pair' ? 2 : 3;
  const expert = unwrapped(expertOf(game.truth, task.kind, task.collection.items, task.noise, seed));
  const steady = unwrapped(expertOf(game.truth, task.kind, task.collection.items, 0, seed));
  const questions = (flat: ArrayLike<number>, { answer }: Expert): readonly Question[] =>
    game.truth.kind === 'triplets' ? recorded(flat) : answered(flat, arity, answer);
  const heldOut = questions(game.test, steady);
  const pool = questions(poolQueries(game, seed), expert);
  return ({ L, calibration, threshold }: TrainingResult['inSpace']) => {
    const embedding = seenThrough(given(items), L);
    const apart = ([a = 0, b = 0, c]: readonly number[]): number =>
      c === undefined
        ? squaredDistance(embedding, a, b)
        : squaredDistance(embedding, a, b) - squaredDistance(embedding, a, c);
    const middle = threshold === null ? 0 : threshold ** 2;
    const logit = (rows: readonly number[]): number => {
      if (!calibration) return arity === 2 ? middle - apart(rows) : -apart(rows);
      return calibration.slope * apart(rows) + (arity === 2 ? calibration.intercept : 0);
    };
    const far = heldOut.map(({ rows }) => apart(rows));
    const inOrder = far.filter((margin, i) => margin < 0 === (heldOut[i]?.yes === 1)).length / Math.max(1, far.length);
    const right = pool.filter(({ rows, yes }) => logit(rows) > 0 === (yes === 1)).length;
    return {
      auc:
        arity === 3
          ? inOrder
          : (auc(
              far.map((square) => -square),
              game.similar,
            ) ?? 0.5),
      calibrationError: calibration
        ? calibrationError(
            heldOut.map(({ rows }) => sigmoid(logit(rows))),
            heldOut.map(({ yes }) => yes),
          )
        : null,
      accuracy: right / Math.max(1, pool.length),
    };
  };
};
