import type { LearnerName, LearnerOptions } from '../../learners/learner.ts';
import type { Space } from '../../learners/space.ts';
import { type Sentence, say } from '../../model/localizable.ts';
import { done, failed, type Outcome } from '../../model/result.ts';
import type { Dense } from '../../numbers/dense.ts';
import { strategyByName } from '../../sampling/registry.ts';
import type { Draw, DrawKind, Strategy } from '../../sampling/strategy.ts';
import type { TrainingResult } from '../training/result.ts';
import type { Truth } from './simulate-truth.ts';

export interface SimulationRequest {
  /** n × d, as imported: centring, scaling and reduction happen here. */
  readonly items: Dense;
  readonly features: readonly string[];
  readonly standardize: boolean;
  readonly dimensions?: number;
  /** 0 for an item that is never shown, so that it may serve to test what was learned; it still shapes the space. */
  readonly inPool?: Uint8Array;
  readonly truth: Truth;
  readonly kind: DrawKind;
  readonly strategy: string;
  readonly learner: LearnerName | 'auto';
  readonly options: Readonly<Record<string, LearnerOptions>>;
  readonly queries: number;
  readonly batch: number;
  /** Share of answers turned round. */
  readonly noise: number;
  readonly seed: number;
  /** After how many queries the metric is compared, calibrated and handed over; ascending. */
  readonly checkpoints: readonly number[];
  readonly auditShare: number;
  /** ISO 8601, for the metrics. */
  readonly created: string;
  /** Sees every metric, those between checkpoints too: learning curves are drawn from it. */
  readonly watch?: (queries: number, trained: TrainingResult) => void;
}

export interface SimulatedQuery extends Draw {
  /** True for "similar" or "left is closer", null for "can't tell". */
  readonly answer: boolean | null;
}

export interface Checkpoint {
  readonly queries: number;
  readonly trained: TrainingResult;
}

export interface SimulationResult {
  readonly queries: readonly SimulatedQuery[];
  readonly checkpoints: readonly Checkpoint[];
  readonly space: Space;
  /** Why fewer queries than wanted were asked; null when all were. */
  readonly ended: string | null;
}

const wrongNumber = ({ queries, batch, noise, checkpoints }: SimulationRequest): Sentence | null => {
  if (!(Number.isInteger(queries) && queries > 0)) return say`queries must be a whole number above 0; got ${queries}.`;
  if (!(Number.isInteger(batch) && batch > 0)) return say`batch must be a whole number above 0; got ${batch}.`;
  if (!(noise >= 0 && noise <= 1)) return say`noise must be between 0 and 1; got ${noise}.`;
  const wrong = checkpoints.find((at) => !(Number.isInteger(at) && at > 0));
  return wrong === undefined ? null : say`checkpoints must be whole numbers above 0; got ${wrong}.`;
};

/** The strategy that a request names, once its numbers make sense. */
export const strategyFor = (request: SimulationRequest): Outcome<Strategy> => {
  const strategy = strategyByName(request.strategy);
  if (!strategy) return failed('simulate.strategy', say`There is no strategy "${request.strategy}".`);
  if (!strategy.kinds.includes(request.kind))
    return failed('simulate.strategy', say`The strategy "${request.strategy}" does not ask a ${request.kind}.`);
  const wrong = wrongNumber(request);
  return wrong === null ? done(strategy) : failed('simulate.options', wrong);
};
