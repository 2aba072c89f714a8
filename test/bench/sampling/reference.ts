import { auc } from '../../../shared/evaluation/measures/auc.ts';
import { judgedSoFar } from '../../../shared/evaluation/simulation/simulate-judged.ts';
import { learningSpace } from '../../../shared/learners/space.ts';
import { fromRows } from '../../../shared/numbers/dense.ts';
import { factorOf } from '../../../shared/numbers/factor.ts';
import { given, seenThrough, squaredDistance } from '../../../shared/sampling/embedding.ts';
import type { Reference } from '../learners/reference.ts';
import type { Play } from './play.ts';
import type { Task } from './tasks.ts';

/** What people would do instead: random questions, all of them, and metric-learn's ITML with its defaults. */
export const referenceArm = { strategy: 'random', learner: 'ITML of metric-learn' } as const;

/** Seconds that a fit may take. */
const limit = 120;

/**
 * metric-learn's ITML on the answers of a random play of pairs, tested as the others are.
 */
export const referencePlay = async (
  reference: Reference,
  task: Task,
  seed: number,
  random: Play | undefined,
): Promise<Play> => {
  const queries = random?.queries ?? [];
  const { items } = learningSpace(task.collection.items, { standardize: true });
  const { constraints } = judgedSoFar(queries, task.kind);
  const { M, error } = await reference.fit('itml', {}, { train: { items }, constraints }, limit);
  if (!M) throw new Error(`metric-learn's ITML failed: ${error}`);
  const embedding = seenThrough(given(items), factorOf(fromRows(M)));
  const { test, similar } = task.game(seed);
  const scores = Float64Array.from(
    similar,
    (_, i) => -squaredDistance(embedding, test[2 * i] ?? 0, test[2 * i + 1] ?? 0),
  );
  const mark = {
    queries: queries.length,
    auc: auc(scores, similar) ?? 0.5,
    calibrationError: null,
    accuracy: 0,
    audited: null,
  };
  return { marks: [mark], queries: [] };
};
