// Room: Learners: each fits a metric from constraints, behind one interface.

import type { Progress } from '../model/progress.ts';
// Room: Learners: each fits a metric from constraints, behind one interface.

import type { Constraints } from '../model/constraints.ts';
import type { Sentence } from '../model/localizable.ts';
import type { FitReport } from '../model/metric.ts';
import type { Outcome } from '../model/result.ts';
import type { Dense } from '../numbers/dense.ts';

export const learnerNames = [
  'euclidean',
  'covariance',
  'rca',
  'itml',
  'sdml',
  'mmc',
  'mmc-diagonal',
  'lsml',
  'scml',
  'bayes',
  'lmnn',
  'nca',
  'lfda',
  'mlkr',
  'lrml',
  'bilinear',
] as const;

export type LearnerName = (typeof learnerNames)[number];

/** What a learner accepts. Some accept several: any one of them being present is enough. */
export type Input = 'nothing' | 'pairs' | 'triplets' | 'quadruplets' | 'chunklets' | 'labels' | 'targets';

/** One option of a learner: drives validation, the form on the Metric screen and the command line's help. */
export interface OptionField {
  readonly key: string;
  readonly label: string;
  readonly help: string;
  readonly type:
    | {
        readonly kind: 'number';
        readonly min?: number;
        readonly max?: number;
        readonly integer?: boolean;
        readonly above?: number;
      }
    | { readonly kind: 'choice'; readonly values: readonly string[] }
    | { readonly kind: 'prior' }
    | { readonly kind: 'bounds' }
    | { readonly kind: 'basis' };
  /** Undefined means chosen from the data; `help` says how. */
  readonly fallback?: unknown;
}

export type LearnerOptions = Readonly<Record<string, unknown>>;

/** What a fit may start from: the previous result of the same learner. Survives structured cloning. */
export interface WarmStart {
  readonly learner: LearnerName;
  readonly L: Dense;
  /** Learner-specific state (duals by constraint, say). */
  readonly state?: unknown;
}

export interface Problem extends Constraints {
  /** n × d, centred and scaled; rows are items. */
  readonly items: Dense;
  readonly options: LearnerOptions;
  readonly seed: number;
  readonly warmStart?: WarmStart;
}

export interface Solution {
  /** k × d with M = LᵀL. */
  readonly L: Dense;
  readonly report: Omit<FitReport, 'seconds'>;
  readonly warmStart: WarmStart;
  /** For bilinear only: the d × d similarity matrix W of s(x, y) = xᵀWy, which is not a metric. */
  readonly similarity?: Dense;
}

/**
 * A learner is a generator: it yields progress at least every 50 ms of work, so that whoever drives it may
 * show it, pause it or drop it. Nothing is asynchronous inside, so a seed decides the result.
 */
export interface Learner {
  readonly name: LearnerName;
  readonly title: Sentence;
  readonly accepts: readonly Input[];
  /** False for bilinear similarity, and said so wherever its result is shown. */
  readonly isMetric: boolean;
  readonly convex: boolean;
  /** Plain language for the screen: what it assumes and when to use it. */
  readonly summary: string;
  readonly options: readonly OptionField[];
  steps(problem: Problem): Generator<Progress, Outcome<Solution>, void>;
}
