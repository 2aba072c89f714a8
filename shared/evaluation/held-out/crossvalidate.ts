// Room: Measures metrics on answers that did not train them.

import type { Learner, LearnerOptions, Solution, WarmStart } from '../../learners/learner.ts';
import type { Constraints } from '../../model/constraints.ts';
import { completeConstraints } from '../../model/derive-constraints.ts';
import type { Progress } from '../../model/progress.ts';
import { within } from '../../model/progress.ts';
import { done, type Outcome } from '../../model/result.ts';
import type { Dense } from '../../numbers/dense.ts';
import { learnsImplied } from './closure.ts';
import { positionsOf, takePairs, takeTriplets } from './evidence.ts';
import type { HoldOutPlan } from './plan.ts';
import { type HeldOut, type Score, scoreOf } from './score.ts';
import { scorerOf } from './scorer.ts';

export interface CrossValidation {
  /** Dissimilarities that no fold's metric was trained on, each divided by its fold's unit. */
  readonly heldOut: HeldOut;
  /** Null when there is nothing to order: one kind of answer only. */
  readonly score: Score | null;
  /** One per fold, for the next time. */
  readonly warm: readonly WarmStart[];
}

export interface CrossValidationRequest {
  readonly learner: Learner;
  readonly items: Dense;
  readonly plan: HoldOutPlan;
  readonly options: LearnerOptions;
  readonly seed: number;
  /**
   * Of the last time, by fold. Used by convex learners alone: their optimum does not depend on the start, so that
   * nothing seeps from one fold into another; a local optimum could.
   */
  readonly warm?: readonly WarmStart[] | undefined;
}

const constraintKinds = ['pairs', 'triplets', 'quadruplets', 'chunklets', 'labels', 'targets'] as const;

const sameFor = (accepts: readonly string[], one: Constraints, other: Constraints): boolean =>
  constraintKinds.every((kind) => !accepts.includes(kind) || one[kind] === other[kind]);

/**
 * K-fold cross-validation of one learner: the K − 1 other folds train it, and it predicts the one held out. A learner
 * whose input does not change from fold to fold (a baseline, or one of labels when judgements are held out) is fitted
 * once. A fold's failure is the outcome. Cost: K fits, and O(d k) for each answer.
 */
export function* crossValidateSteps({
  learner,
  items,
  plan,
  options,
  seed,
  warm,
}: CrossValidationRequest): Generator<Progress, Outcome<CrossValidation>, void> {
  const { judged, fold, folds } = plan;
  const squared = new Float64Array(judged.pairs.left.length).fill(Number.NaN);
  const margins = new Float64Array(judged.triplets.anchor.length).fill(Number.NaN);
  const trainingOf = (f: number): Constraints =>
    completeConstraints(plan.training(f, learnsImplied(learner.name)), learner.accepts, seed);
  const fixed = sameFor(learner.accepts, trainingOf(0), trainingOf(1));
  const starts: WarmStart[] = [];
  let solution: Solution | null = null;
  for (let f = 0; f < folds; f++) {
    if (!solution || !fixed) {
      const start = learner.convex ? warm?.[f] : undefined;
      const problem = { ...trainingOf(f), items, options, seed, ...(start ? { warmStart: start } : {}) };
      const fitted = yield* within(learner.steps(problem), f / folds, (f + 1) / folds);
      if (!fitted.ok) return fitted;
      solution = fitted.value;
    }
    starts.push(solution.warmStart);
    const scorer = scorerOf(items, solution);
    const isHeld = (judgement: number): boolean => fold[judgement] === f;
    const pairs = positionsOf(judged.pairSource, isHeld);
    scorer.squared(takePairs(judged.pairs, pairs)).forEach((value, at) => {
      squared[pairs[at] ?? 0] = value / scorer.unit;
    });
    const triplets = positionsOf(judged.tripletSource, isHeld);
    scorer.margins(takeTriplets(judged.triplets, triplets)).forEach((value, at) => {
      margins[triplets[at] ?? 0] = value / scorer.unit;
    });
  }
  const heldOut = { squared, margins };
  return done({ heldOut, score: scoreOf(judged, heldOut), warm: starts });
}
