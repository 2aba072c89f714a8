import type { LearnerName, LearnerOptions } from '../../../shared/learners/learner.ts';
import type { Constraints } from '../../../shared/model/constraints.ts';
import type { Dense } from '../../../shared/numbers/dense.ts';

/** A data set, standardised, with classes 0, 1, … and a number to regress on. */
export interface DataSet {
  readonly name: string;
  readonly items: Dense;
  readonly classes: Int32Array;
}

/** Items to learn from and others to measure on: no held-out item occurs in a constraint. */
export interface Split {
  readonly data: DataSet;
  readonly seed: number;
  readonly train: { readonly items: Dense; readonly classes: Int32Array };
  readonly test: { readonly items: Dense; readonly classes: Int32Array };
  /** Over the rows of `train.items`. */
  readonly constraints: Constraints;
}

/** One learner with one set of options, run on both sides. */
export interface Contest {
  readonly label: string;
  readonly learner: LearnerName;
  readonly ours: (split: Split) => LearnerOptions;
  /** Null where metric-learn has no such learner. */
  readonly reference: ((split: Split) => Readonly<Record<string, unknown>>) | null;
  /** An earlier contest whose reference result stands beside this one too, where metric-learn has no such options. */
  readonly beside?: string;
  /** Value of the learner's objective at M on the training data; lower is better. Null where there is none. */
  readonly objective: ((split: Split, M: Dense, L: Dense) => number) | null;
}

export interface Quality {
  readonly auc: number;
  readonly nearest: number;
  readonly triplets: number;
}

/** What one side did on one split. */
export interface Result {
  readonly seconds: number | null;
  readonly quality: Quality | null;
  readonly objective: number | null;
  readonly converged: boolean | null;
  /** Words for the table where there is no figure: "fails: …", "> 120 s". */
  readonly note: string;
  /** Ours only: certificate as `kind value`, and whether it holds at its tolerance. */
  readonly certificate?: string;
  readonly certified?: boolean;
}
