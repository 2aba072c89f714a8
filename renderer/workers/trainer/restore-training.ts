import { decidedSimilar } from '../../../shared/evaluation/stopping/decisions.ts';
import { stopPool } from '../../../shared/evaluation/stopping/stop.ts';
import { restoreTraining } from '../../../shared/evaluation/training/restore-training.ts';
import type { Space } from '../../../shared/learners/space.ts';
import type { MetricSnapshot } from '../metric-snapshot.ts';
import { inSpace } from '../project-data/project-data.ts';
import type { TrainerState } from './train.ts';

/**
 * What the trainer knew when it learned the metric in force; null where the stored metric cannot say: one of other
 * features, of a similarity, or of an earlier Akin that kept no reason.
 */
export const recall = (
  space: Space,
  { metric, asking, chosen, because, code, beatsEuclidean, rows, agreements }: MetricSnapshot,
  seed: number,
): Pick<TrainerState, 'memory' | 'calls' | 'agreements'> | null => {
  if (code === undefined || metric.similarity || metric.L.columns !== space.center.length) return null;
  const L = inSpace(metric.L, space);
  const { calibration, threshold, evaluation } = metric;
  const heldOut = typeof evaluation['heldOut'] === 'number' ? evaluation['heldOut'] : 0;
  const choice = { learner: chosen, code, because, beatsEuclidean };
  const curves = { calibration, threshold, ...(asking === undefined ? {} : { asking }) };
  const memory = restoreTraining(space.items, { L, ...curves, heldOut, choice, rows });
  const calls = threshold === null ? null : decidedSimilar(space.items, L, threshold, stopPool(space.items.rows, seed));
  return { memory, calls, agreements };
};
