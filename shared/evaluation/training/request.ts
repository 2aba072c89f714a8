import type { LearnerName, LearnerOptions } from '../../learners/learner.ts';
import type { Space } from '../../learners/space.ts';
import type { Constraints } from '../../model/constraints.ts';
import type { Judged } from '../held-out/evidence.ts';
import type { TrainMemory } from './memory.ts';

/** What a training run needs; everything survives structured cloning but `expired`. */
export interface TrainRequest {
  readonly space: Space;
  /** Names of the raw features, in the order of the raw matrix. */
  readonly features: readonly string[];
  /** 1 for items that may be asked about, by row: probabilities are to be right for pairs of these. All, where absent. */
  readonly inPool?: Uint8Array;
  /** `judgedOf` the standing judgements, or `judgedFrom` a file's constraints. */
  readonly judged: Judged;
  /** What else there is to learn from: labels, targets, and chunklets or quadruplets from a file. */
  readonly given: Constraints;
  /**
   * Whether what follows from same/different answers by transitivity is learned from too, where they have shown to be
   * transitive (`sampling/transitivity.ts`). Accuracy and calibration are measured on answers alone.
   */
  readonly closure?: boolean;
  /** The learners to fit; `auto`: all whose input exists. Euclidean is always among them. */
  readonly learners: readonly LearnerName[] | 'auto';
  /** The learner whose metric is wanted, or `auto`. */
  readonly choose: LearnerName | 'auto';
  readonly options: Readonly<Record<string, LearnerOptions>>;
  readonly seed: number;
  /**
   * `thorough` fits every learner, cross-validates and chooses anew. `quick` refits only the learner in force, with the
   * calibration and the scores of the last thorough run: for the moments between two answers.
   */
  readonly effort: 'quick' | 'thorough';
  /** What the last run left; null for a first one. */
  readonly memory: TrainMemory | null;
  /** ISO 8601, for the metric. */
  readonly created: string;
  /** True once the time budget is spent: learners not reached by then sit this run out. Absent: no limit. */
  readonly expired?: () => boolean;
}
