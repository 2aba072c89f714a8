import { type Fit, fitNow } from '../../../shared/learners/fit.ts';
import type { Input, Learner, LearnerName, LearnerOptions, Problem } from '../../../shared/learners/learner.ts';
import { learners } from '../../../shared/learners/registry.ts';
import type { Constraints } from '../../../shared/model/constraints.ts';
import type { Certificate } from '../../../shared/model/metric.ts';
import type { Outcome } from '../../../shared/model/result.ts';
import { gram } from '../../../shared/numbers/linear.ts';
import { qualityOf } from './quality.ts';
import type { Contest, Result, Split } from './types.ts';

/** Seconds on the wall, or of this process's own processor time for a machine that is busy with other things. */
const now = (): number =>
  process.env['BENCH_CLOCK'] === 'cpu' ? process.cpuUsage().user / 1e6 : performance.now() / 1000;

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
};

/** As `reference.py` counts: the first run warms up, and counts only where it is too long to be repeated. */
const runsFor = (first: number): number => (first > 5 ? 1 : first > 0.7 ? 3 : 7);

/** The one kind that a learner is compared on, where it takes several. */
const comparedOn: Readonly<Partial<Record<LearnerName, Input>>> = {
  rca: 'chunklets',
  lsml: 'quadruplets',
  scml: 'triplets',
  bayes: 'pairs',
};

/** Only what metric-learn is given too. */
const inputOf = (learner: Learner, constraints: Constraints): Constraints => {
  const only = comparedOn[learner.name];
  const kinds = only ? [only] : learner.accepts;
  return Object.fromEntries(Object.entries(constraints).filter(([kind]) => kinds.some((eaten) => eaten === kind)));
};

export interface Timed {
  readonly seconds: number;
  readonly outcome: Outcome<Fit>;
}

/** Fits as often as `runsFor` says; the median of the runs. */
export const timeFit = (learner: Learner, problem: Problem): Timed => {
  const once = (): Timed => {
    const started = now();
    const outcome = fitNow(learner, problem);
    return { seconds: now() - started, outcome };
  };
  const first = once();
  // A second unhurried run lets the compiler finish before short ones are counted.
  if (first.seconds < 0.7) once();
  const count = runsFor(first.seconds);
  const counted = count === 1 ? [first] : Array.from({ length: count }, once);
  return { seconds: median(counted.map(({ seconds }) => seconds)), outcome: first.outcome };
};

/** The learner's own tolerance, where it is looser than what is asked of all. */
const toleranceOf = ({ options }: Learner): number => {
  const fallback = options.find(({ key }) => key === 'tolerance')?.fallback;
  return typeof fallback === 'number' ? fallback : 0;
};

/** Whether a certificate still vouches for the optimum, relative to the objective. */
const certifies = (learner: Learner, { kind, value }: Certificate, objective: number | null): boolean => {
  const scale = 1 + Math.abs(objective ?? 0);
  switch (kind) {
    case 'closed-form':
      return true;
    case 'duality-gap':
      return Math.abs(value) <= Math.max(1e-5, toleranceOf(learner)) * scale;
    case 'kkt-residual':
    case 'gradient-norm':
      return value <= 1e-3 * scale;
  }
};

export const problemOf = (
  learner: Learner,
  options: LearnerOptions,
  split: Pick<Split, 'train' | 'constraints'>,
): Problem => ({
  ...inputOf(learner, split.constraints),
  items: split.train.items,
  options,
  seed: 1,
});

const nothing: Result = { seconds: null, quality: null, objective: null, converged: null, note: '' };

/** Our side of a contest on one split. */
export const oursOn = (contest: Contest, split: Split): Result => {
  const learner = learners.get(contest.learner);
  if (!learner) return { ...nothing, note: 'missing' };
  const { seconds, outcome } = timeFit(learner, problemOf(learner, contest.ours(split), split));
  if (!outcome.ok) return { ...nothing, note: `fails: ${outcome.failure.what}` };
  const { L, report } = outcome.value;
  const { certificate, converged, objective } = report;
  return {
    seconds,
    quality: learner.isMetric ? qualityOf(split, L) : null,
    objective: contest.objective?.(split, gram(L), L) ?? null,
    converged,
    note: converged ? '' : report.reason,
    certificate: certificate ? `${certificate.kind} ${certificate.value.toExponential(1)}` : 'none',
    certified: certificate ? certifies(learner, certificate, objective) : !learner.convex,
  };
};
