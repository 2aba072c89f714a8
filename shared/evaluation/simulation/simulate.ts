// Room: Plays a simulated expert against a known truth.

import { learningSpace, type Space } from '../../learners/space.ts';
import { say } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';
import { done, type Outcome } from '../../model/result.ts';
import { createRandom } from '../../numbers/random.ts';
import { learnsTransitivePairs } from '../../sampling/strategies/learner-approach.ts';
import { drawKey, type SamplingContext, type Strategy } from '../../sampling/strategy.ts';
import type { TrainMemory } from '../training/memory.ts';
import type { TrainingResult } from '../training/result.ts';
import { trainSteps } from '../training/train.ts';
import { judgedSoFar } from './simulate-judged.ts';
import {
  type Checkpoint,
  type SimulatedQuery,
  type SimulationRequest,
  type SimulationResult,
  strategyFor,
} from './simulate-request.ts';
import { type Expert, expertOf } from './simulate-truth.ts';

export type { Checkpoint, SimulatedQuery, SimulationRequest, SimulationResult } from './simulate-request.ts';

/** Between checkpoints learners are compared anew whenever there are this many times as many answers. */
const growth = 2;
const firstComparison = 20;

/** What a simulation has come to. */
interface Course {
  readonly queries: SimulatedQuery[];
  readonly asked: Set<string>;
  readonly reached: Checkpoint[];
  sampling: unknown;
  training: TrainMemory | null;
  metric: SamplingContext['metric'];
  /** Queries at the last comparison of learners. */
  compared: number;
}

const seedAfter = (seed: number, asked: number): number =>
  createRandom(seed)
    .fork(`batch after ${asked}`)
    .integer(2 ** 31);

/** Asks up to `count` queries and notes the answers; false when there was none left to ask. */
function* askBatch(
  request: SimulationRequest,
  strategy: Strategy,
  expert: Expert,
  space: Space,
  course: Course,
  count: number,
): Generator<Progress, boolean, void> {
  const { queries, asked } = course;
  const { draws, memory } = yield* strategy.choose(
    {
      kind: request.kind,
      items: space.items,
      constraints: judgedSoFar(queries, request.kind).constraints,
      asked,
      metric: course.metric,
      memory: course.sampling,
      seed: seedAfter(request.seed, queries.length),
      auditShare: request.auditShare,
      learner: request.learner,
      ...(request.inPool ? { inPool: request.inPool } : {}),
      ...(expert.only ? { only: expert.only } : {}),
    },
    count,
  );
  course.sampling = memory;
  for (const draw of draws) {
    asked.add(drawKey(draw.rows));
    queries.push({ ...draw, answer: expert.answer(draw.rows) });
  }
  return draws.length > 0;
}

/** Learns from all answers so far; null while nothing was decided. */
function* learn(
  request: SimulationRequest,
  space: Space,
  course: Course,
  isStop: boolean,
): Generator<Progress, Outcome<TrainingResult> | null, void> {
  const { queries } = course;
  const { judged } = judgedSoFar(queries, request.kind);
  if (judged.pairSource.length + judged.tripletSource.length === 0) return null;
  const thorough = isStop || queries.length >= growth * course.compared;
  const trained = yield* trainSteps({
    space,
    features: request.features,
    ...(request.inPool ? { inPool: request.inPool } : {}),
    judged,
    given: {},
    closure: learnsTransitivePairs(request.strategy, request.learner),
    learners: request.learner === 'auto' ? 'auto' : [request.learner],
    choose: request.learner,
    options: request.options,
    seed: request.seed,
    effort: thorough ? 'thorough' : 'quick',
    memory: course.training,
    created: request.created,
  });
  if (!trained.ok) return trained;
  if (thorough) course.compared = queries.length;
  course.training = trained.value.memory;
  course.metric = { ...trained.value.inSpace, calibration: trained.value.asking };
  request.watch?.(queries.length, trained.value);
  return trained;
}

/**
 * Plays a whole project through: draw a batch, answer it, learn, draw again, as the app does it. Deterministic for a seed.
 * A metric is handed over at every checkpoint that is reached, and a checkpoint that cannot be learned is a failure; between
 * checkpoints a learner that wants more answers first is passed over.
 */
export function* simulateSteps(request: SimulationRequest): Generator<Progress, Outcome<SimulationResult>, void> {
  const strategy = strategyFor(request);
  if (!strategy.ok) return strategy;
  const { items, standardize, dimensions, seed } = request;
  const expert = expertOf(request.truth, request.kind, items, request.noise, seed);
  if (!expert.ok) return expert;
  const space = learningSpace(items, { standardize, ...(dimensions === undefined ? {} : { dimensions }) });
  const stops = request.checkpoints.filter((at) => at <= request.queries);
  const course: Course = {
    queries: [],
    asked: new Set(),
    reached: [],
    sampling: null,
    training: null,
    metric: null,
    compared: firstComparison / growth,
  };
  const { queries, reached } = course;
  while (queries.length < request.queries) {
    const ahead = stops.filter((at) => at > queries.length);
    const next = Math.min(request.queries, queries.length + request.batch, ...ahead);
    const isGoing = yield* askBatch(request, strategy.value, expert.value, space, course, next - queries.length);
    const isStop = isGoing && stops.includes(queries.length);
    if (isStop || (isGoing && queries.length < request.queries)) {
      const trained = yield* learn(request, space, course, isStop);
      if (isStop && trained) {
        if (!trained.ok) return trained;
        reached.push({ queries: queries.length, trained: trained.value });
      }
    }
    yield { fraction: queries.length / request.queries, message: say`${queries.length} of ${request.queries} queries` };
    if (!isGoing) break;
  }
  const ended =
    queries.length < request.queries ? `After ${queries.length} queries there was nothing left to ask.` : null;
  return done({ queries, checkpoints: reached, space, ended });
}
