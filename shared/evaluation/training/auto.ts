import type { LearnerName } from '../../learners/learner.ts';
import { lead, type Score } from '../held-out/score.ts';

/** A learner that was fitted and cross-validated. */
export interface Candidate {
  readonly learner: LearnerName;
  readonly score: Score;
  /** For each judgement how right the held-out prediction was, NaN where it was no audit. */
  readonly audits: Float64Array;
  /** Held-out AUC on the audits alone; null while they are of one kind. */
  readonly auditAuc: number | null;
}

export const choiceCodes = [
  'by-hand',
  'too-few',
  'one-kind',
  'nothing-better',
  'best',
  'simplest-of-best',
  'incumbent',
  'audits-decide',
] as const;

export type ChoiceCode = (typeof choiceCodes)[number];

export interface Choice {
  readonly learner: LearnerName;
  readonly code: ChoiceCode;
  /** The reason in words. */
  readonly because: string;
  /** The chosen learner leads Euclidean by more than one standard error and does not lose to it on the audits. */
  readonly beatsEuclidean: boolean;
}

/** Fewer audits than this say too little to rule a learner out. */
const fewestAudits = 10;

/** Numbers that a metric of each learner has to learn, in classes: none, the data's own spread, d weights, a matrix. */
const complexity = (learner: LearnerName): number => {
  switch (learner) {
    case 'euclidean':
      return 0;
    case 'covariance':
      return 1;
    case 'mmc-diagonal':
      return 2;
    default:
      return 3;
  }
};

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

interface Duel {
  /** How many more audits the other had right, of those that both predicted. */
  readonly behind: number;
  /** Audits on which the two differed: the variance of `behind` if neither were better. */
  readonly differing: number;
  readonly count: number;
}

const duel = (mine: Float64Array, theirs: Float64Array): Duel => {
  const result = { behind: 0, differing: 0, count: 0 };
  mine.forEach((hit, i) => {
    const other = theirs[i] ?? Number.NaN;
    if (Number.isNaN(hit) || Number.isNaN(other)) return;
    result.behind += other - hit;
    result.differing += (other - hit) ** 2;
    result.count++;
  });
  return result;
};

/**
 * Behind another (Euclidean, mostly) on the audits by both measures: fewer right answers, by more than the standard error of the
 * difference (McNemar 1947), and a lower AUC where there is one. By one answer of a dozen a coin would rule out the better metric
 * every other time.
 */
const losesAudits = (candidate: Candidate, other: Candidate): boolean => {
  const { behind, differing, count } = duel(candidate.audits, other.audits);
  if (count < fewestAudits || behind <= Math.sqrt(differing)) return false;
  return candidate.auditAuc === null || other.auditAuc === null || candidate.auditAuc < other.auditAuc;
};

/** Whether one leads the other by more than so many standard errors of their difference. */
const leads = (one: Candidate, other: Candidate, errors = 1): boolean => {
  const { by, standardError } = lead(one.score, other.score);
  return by > errors * standardError && by > 0;
};

/** Of a learner chosen by hand: whether it beats Euclidean, by the same rule that `chooseLearner` follows. */
export const beatsEuclidean = (candidate: Candidate, euclidean: Candidate): boolean =>
  candidate.learner !== 'euclidean' && leads(candidate, euclidean) && !losesAudits(candidate, euclidean);

/**
 * Standard errors by which another learner must lead `bayes` to be taken instead of it. Of ten learners some will lead by
 * one through luck alone; 2.5 is the one-sided 5 % point shared among ten (Bonferroni). Measured beside other rules in
 * docs/decisions/0011.
 */
const toUnseat = 2.5;

/**
 * What the answers have shown themselves to name (`sampling/transitivity.ts`): groups of items, or grades of similarity;
 * `unknown` where nobody looked or nothing speaks clearly for either.
 */
export type Naming = 'groups' | 'grades' | 'unknown';

/**
 * On grades `itml` is the one rival named beforehand, so that there is no luck of ten to allow for: 1.64 is the one-sided 5 %
 * point of one. Where it led by that, it nearly always was the better metric of held-out items (docs/decisions/0011).
 */
const rivalOnGrades: LearnerName = 'itml';
const toUnseatOnGrades = 1.64;

const isAhead = (rival: Candidate, incumbent: Candidate, naming: Naming): boolean =>
  leads(rival, incumbent, naming === 'grades' && rival.learner === rivalOnGrades ? toUnseatOnGrades : toUnseat);

/**
 * Where answers name groups, many questions are chosen because the metric in force doubts what the groups say: it is judged
 * where it is weakest, and its rivals are not. Audits are free of that, so they must speak against it too.
 */
const mayUnseat = (rival: Candidate, incumbent: Candidate, naming: Naming): boolean =>
  naming !== 'groups' || losesAudits(incumbent, rival);

/** Without `bayes`: the simplest whose score is within one standard error of the best. */
const simplestOfBest = (eligible: readonly Candidate[], best: Candidate): Candidate =>
  eligible
    .filter((candidate) => !leads(best, candidate))
    .sort((a, b) => complexity(a.learner) - complexity(b.learner) || b.score.auc - a.score.auc)[0] ?? best;

const higher = (one: Candidate, other: Candidate): Candidate => (other.score.auc > one.score.auc ? other : one);

/**
 * Picks a learner by cross-validated AUC among those that do not lose to Euclidean on the audits (judged from ten audits
 * on), and gives ties to the simpler.
 *
 * Where there are answers to learn from, `bayes` holds the place until another learner leads it by 2.5 standard errors of
 * the difference on the same answers (`itml` by 1.64 where answers are grades) and, where they name groups, beats it on the
 * audits too: its prior is as strong as the evidence wants it, so among learners that answers cannot tell apart it is the one
 * that claims least. Where it cannot learn, the one-standard-error rule (Breiman, Friedman, Olshen
 * and Stone 1984) picks the simplest within one standard error of the best; simplicity counts what has to be learned:
 * nothing, the data's spread, one weight per feature, a matrix, and between equals the higher AUC decides.
 * @param candidates must hold `euclidean`; no learner whose result is not a metric.
 */
export const chooseLearner = (candidates: readonly Candidate[], naming: Naming = 'unknown'): Choice => {
  const euclidean = candidates.find(({ learner }) => learner === 'euclidean');
  if (!euclidean) throw new RangeError('Euclidean is not among the candidates');
  const eligible = candidates.filter((candidate) => candidate === euclidean || !losesAudits(candidate, euclidean));
  const best = eligible.reduce(higher, euclidean);
  const incumbent = eligible.find(({ learner }) => learner === 'bayes');
  const ahead = incumbent ? eligible.filter((candidate) => isAhead(candidate, incumbent, naming)) : [];
  const rivals = ahead.filter((candidate) => !incumbent || mayUnseat(candidate, incumbent, naming));
  const chosen = incumbent ? rivals.reduce(higher, incumbent) : simplestOfBest(eligible, best);
  const shut = candidates.length - eligible.length;
  const excluded =
    shut > 0
      ? ` ${shut === 1 ? 'One learner' : `${shut} learners`} lost to Euclidean on the audits and did not take part.`
      : '';
  const said = { learner: chosen.learner, beatsEuclidean: beatsEuclidean(chosen, euclidean) };
  const auc = percent(chosen.score.auc);
  const beside = `${auc} of held-out comparisons right, Euclidean ${percent(euclidean.score.auc)}`;
  if (chosen === incumbent && ahead.length > 0) {
    const because = `Others lead it on chosen questions, but the audits do not bear that out: ${beside}.`;
    return { ...said, code: 'audits-decide', because: because + excluded };
  }
  if (chosen === incumbent && chosen !== best) {
    const because = `No learner leads it by more than 2.5 standard errors: ${beside}.`;
    return { ...said, code: 'incumbent', because: because + excluded };
  }
  if (chosen === euclidean) {
    const because = `No learner orders held-out answers better than Euclidean (${auc}) by more than one standard error.`;
    return { ...said, code: 'nothing-better', because: because + excluded };
  }
  if (chosen === best) return { ...said, code: 'best', because: `Best in cross-validation: ${beside}.${excluded}` };
  const because = `Simplest within one standard error of the best (${best.learner}, ${percent(best.score.auc)}): ${beside}.`;
  return { ...said, code: 'simplest-of-best', because: because + excluded };
};
