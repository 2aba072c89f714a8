import type { Constraints } from '../../model/constraints.ts';
import type { Dense } from '../../numbers/dense.ts';
import { multiply } from '../../numbers/linear.ts';
import { answersOf, thinned } from './answers.ts';
import { type Choice, chooseEvidence, rough, strengths } from './evidence.ts';
import { type Limits, logDetOf, minimise, type Optimum, type Point, priorMode } from './map.ts';
import { shapesOf } from './prior.ts';
import { type Span, spanOf } from './span.ts';

/** What a later fit may start from; survives structured cloning. */
export interface BayesState {
  /** Square, over the spanned coordinates. */
  readonly L: Dense;
  readonly bias: number;
  readonly choice: Choice;
  /** How many answers there were when the prior was last chosen. */
  readonly searched: number;
}

/** Whether something kept from an earlier fit can be started from. */
export const isBayesState = (state: unknown): state is BayesState =>
  typeof state === 'object' &&
  state !== null &&
  'choice' in state &&
  'searched' in state &&
  'bias' in state &&
  'L' in state;

/** How much work goes into choosing the prior. */
export interface Search extends Limits {
  /** No more answers than this are looked at: two numbers are chosen by them, and more would only make it slow. */
  readonly answers: number;
  /** It is chosen anew once the answers are more, or fewer, by one part in so many than when it was chosen last. */
  readonly part: number;
}

export interface BayesSettings extends Limits {
  readonly lapse: number;
  /** κ; null to choose it by the evidence. */
  readonly strength: number | null;
  /** As thorough as is worth while for a learner when absent. */
  readonly search?: Search;
}

export interface BayesFit {
  /** In the coordinates of `span`. */
  readonly optimum: Optimum;
  readonly span: Span;
  readonly state: BayesState;
}

/** The prior is chosen anew at every fit up to this many answers, then after so many more at least. */
const searchUpTo = 120;
const searchEvery = 40;

const thorough: Search = { ...rough, answers: 700, part: 10 };

const start: Choice = { shape: 0, strength: 3 };

const usable = (state: BayesState | null, d: number): state is BayesState =>
  state !== null && state.L.rows === d && state.L.columns === d && Number.isFinite(logDetOf(state.L));

const searchDue = (state: BayesState | null, count: number, { part }: Search): boolean =>
  state === null ||
  (count <= searchUpTo && count !== state.searched) ||
  Math.abs(count - state.searched) >= Math.max(searchEvery, state.searched / part);

/**
 * The posterior mode, prior included: its shape and strength are the ones of the greatest evidence unless the strength is
 * given. Items d-dimensional; at least one pair or triplet.
 */
export function* fitBayes(
  given: Dense,
  constraints: Constraints,
  settings: BayesSettings,
  before: BayesState | null,
): Generator<void, BayesFit, void> {
  const span = spanOf(given);
  const { items } = span;
  const answers = answersOf(items, constraints);
  const shapes = yield* shapesOf(items);
  const warm = usable(before, items.columns) ? before : null;
  const search = settings.search ?? thorough;
  const posed = { answers, lapse: settings.lapse };
  const grid = settings.strength === null ? strengths : [settings.strength];
  const hint = warm?.choice ?? start;
  let choice: Choice = {
    shape: Math.min(hint.shape, shapes.length - 1),
    strength: Math.min(hint.strength, grid.length - 1),
  };
  let point: Point | null = warm;
  let searched = warm?.searched ?? 0;
  if (searchDue(warm, answers.count, search)) {
    const few = { ...posed, answers: thinned(answers, search.answers) };
    const chosen = yield* chooseEvidence(few, shapes, grid, choice, point, search);
    choice = chosen.choice;
    point = chosen.optimum;
    searched = answers.count;
  }
  const shape = shapes[choice.shape];
  const strength = grid[choice.strength];
  if (!shape || strength === undefined) throw new RangeError('a prior outside the grid was kept');
  const optimum = yield* minimise(
    { ...posed, shape, strength },
    point ?? (yield* priorMode(shape, strength)),
    settings,
  );
  return { optimum, span, state: { L: optimum.L, bias: optimum.bias, choice, searched } };
}

/** L over the items' own features. */
export const fullL = ({ optimum, span }: BayesFit): Dense => (span.axes ? multiply(optimum.L, span.axes) : optimum.L);
