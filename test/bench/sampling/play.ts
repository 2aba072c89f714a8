import { z95 } from '../../../shared/evaluation/measures/interval.ts';
import { type SimulatedQuery, simulateSteps } from '../../../shared/evaluation/simulation/simulate.ts';
import type { CurveObservation } from '../../../shared/evaluation/stopping/curve-model.ts';
import type { TrainingResult } from '../../../shared/evaluation/training/result.ts';
import type { LearnerName } from '../../../shared/learners/learner.ts';
import { learningSpace } from '../../../shared/learners/space.ts';
import { examiner } from './exam.ts';
import { finish, unwrapped } from './read.ts';
import type { Task } from './tasks.ts';

export interface Arm {
  readonly strategy: string;
  readonly learner: LearnerName | 'auto';
}

/** What one metric was worth, after so many queries. */
export interface Mark {
  readonly queries: number;
  /** On held-out items; for triplets the share in order. */
  readonly auc: number;
  /** Mean distance of P(yes) and what came true, on held-out items. */
  readonly calibrationError: number | null;
  /** Share of the expert's answers to random queries that the metric foretells. */
  readonly accuracy: number;
  /** What the audits said of that share, when they were looked at. */
  readonly audited: { readonly low: number; readonly high: number; readonly count: number } | null;
}

export interface Play {
  readonly marks: readonly Mark[];
  readonly queries: readonly SimulatedQuery[];
}

const auditOf = ({ curve, memory, chosen }: TrainingResult): Mark['audited'] => {
  const count = memory.summaries[chosen]?.audit?.count;
  return curve.low === null || curve.high === null || count === undefined
    ? null
    : { low: curve.low, high: curve.high, count };
};

/** Plays one arm on one task at one seed: batches of 20, one query in ten an audit. */
export const play = (task: Task, seed: number, { strategy, learner }: Arm, queries: number, batch = 20): Play => {
  const game = task.game(seed);
  const { items, features } = task.collection;
  const exam = examiner(learningSpace(items, { standardize: true }).items, task, game, seed);
  const marks: Mark[] = [];
  const result = unwrapped(
    finish(
      simulateSteps({
        items,
        features,
        standardize: true,
        inPool: game.inPool,
        truth: game.truth,
        kind: task.kind,
        strategy,
        learner,
        options: {},
        queries,
        batch,
        noise: task.noise,
        seed,
        checkpoints: [1, 2, 3, 4].map((quarter) => (queries * quarter) / 4),
        auditShare: 0.1,
        created: '',
        watch: (asked, trained) => {
          marks.push({ queries: asked, ...exam(trained.inSpace), audited: auditOf(trained) });
        },
      }),
    ),
  );
  return { marks, queries: result.queries };
};

/** The accuracies that the audits measured, as a forecast takes them; each measurement once. */
export const observations = (marks: readonly Mark[]): readonly CurveObservation[] =>
  marks.flatMap(({ queries, audited }, i) =>
    audited && audited.low !== marks[i - 1]?.audited?.low
      ? [
          {
            judgements: queries,
            accuracy: (audited.low + audited.high) / 2,
            standardError: (audited.high - audited.low) / (2 * z95),
          },
        ]
      : [],
  );
