import type { Fit } from '../../learners/fit.ts';
import type { Learner, WarmStart } from '../../learners/learner.ts';
import type { Failure } from '../../model/result.ts';
import { namingOf } from '../held-out/closure.ts';
import { fewestJudgements, type HoldOutPlan } from '../held-out/plan.ts';
import { beatsEuclidean, type Candidate, type Choice, chooseLearner } from './auto.ts';
import type { Appraisal } from './cross-validation-summary.ts';
import type { TrainRequest } from './request.ts';

/** What came of one learner in one run. */
export interface Attempt {
  readonly learner: Learner;
  readonly fit: Fit | null;
  /** Null without a plan, or when the learner could not be fitted to a part of the answers. */
  readonly validated: { readonly warm: readonly WarmStart[]; readonly appraisal: Appraisal } | null;
  readonly failure: Failure | null;
}

const candidatesOf = (attempts: readonly Attempt[]): readonly Candidate[] =>
  attempts.flatMap(({ validated }) => validated?.appraisal.candidate ?? []);

const withoutScores = (plan: HoldOutPlan | null): Choice => ({
  learner: 'euclidean',
  beatsEuclidean: false,
  ...(plan
    ? { code: 'one-kind', because: 'So far all answers are of one kind, so nothing can be compared yet.' }
    : {
        code: 'too-few',
        because: `Euclidean until there are ${fewestJudgements} judgements to compare the learners on.`,
      }),
});

/** Which learner's metric is in force after this run, and why. */
export const chooseMetric = (request: TrainRequest, attempts: readonly Attempt[], plan: HoldOutPlan | null): Choice => {
  const { choose, memory } = request;
  const candidates = candidatesOf(attempts);
  const euclidean = candidates.find(({ learner }) => learner === 'euclidean');
  if (choose !== 'auto') {
    const mine = candidates.find(({ learner }) => learner === choose);
    const earlier = memory?.choice.learner === choose && memory.choice.beatsEuclidean;
    return {
      learner: choose,
      code: 'by-hand',
      because: 'Chosen by hand.',
      beatsEuclidean: mine && euclidean ? beatsEuclidean(mine, euclidean) : earlier,
    };
  }
  if (request.effort === 'quick') {
    const fitted = attempts.some(({ learner, fit }) => fit && learner.name === memory?.choice.learner);
    return memory && fitted ? memory.choice : withoutScores(null);
  }
  const isMetric = (candidate: Candidate): boolean =>
    attempts.some(({ learner }) => learner.name === candidate.learner && learner.isMetric);
  return euclidean ? chooseLearner(candidates.filter(isMetric), namingOf(request)) : withoutScores(plan);
};
