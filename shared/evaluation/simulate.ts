import type { LearnerName, LearnerOptions, Progress } from '../learners/learner.ts';
import { learningSpace, type Space } from '../learners/space.ts';
import { done, failed, type Outcome } from '../model/outcome.ts';
import type { Dense } from '../numbers/dense.ts';
import { createRandom } from '../numbers/random.ts';
import { strategyByName } from '../sampling/registry.ts';
import { type Draw, type DrawKind, drawKey, type Situation } from '../sampling/strategy.ts';
import { judgedSoFar } from './simulate-judged.ts';
import { expertOf, type Truth } from './simulate-truth.ts';
import { trainSteps } from './train.ts';
import type { Trained, TrainMemory } from './training.ts';

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
  readonly watch?: (queries: number, trained: Trained) => void;
}

export interface SimulatedQuery extends Draw {
  /** True for "similar" or "left is closer", null for "can't tell". */
  readonly answer: boolean | null;
}

export interface Checkpoint {
  readonly queries: number;
  readonly trained: Trained;
}

export interface SimulationResult {
  readonly queries: readonly SimulatedQuery[];
  readonly checkpoints: readonly Checkpoint[];
  readonly space: Space;
  /** Why fewer queries than wanted were asked; null when all were. */
  readonly ended: string | null;
}

/** Between checkpoints learners are compared anew whenever there are this many times as many answers. */
const growth = 1.5;
const firstComparison = 40;

const problemWith = ({ queries, batch, noise, checkpoints, strategy, kind }: SimulationRequest): string | null => {
  const known = strategyByName(strategy);
  if (!known) return `There is no strategy "${strategy}".`;
  if (!known.kinds.includes(kind)) return `The strategy "${strategy}" does not ask a ${kind}.`;
  if (!(Number.isInteger(queries) && queries > 0)) return `queries must be a whole number above 0; got ${queries}.`;
  if (!(Number.isInteger(batch) && batch > 0)) return `batch must be a whole number above 0; got ${batch}.`;
  if (!(noise >= 0 && noise <= 1)) return `noise must be between 0 and 1; got ${noise}.`;
  const wrong = checkpoints.find((at) => !(Number.isInteger(at) && at > 0));
  return wrong === undefined ? null : `checkpoints must be whole numbers above 0; got ${wrong}.`;
};

const later = (seed: number, asked: number): number =>
  createRandom(seed)
    .fork(`batch after ${asked}`)
    .integer(2 ** 31);

/**
 * Plays a whole project through: draw a batch, answer it, learn, draw again, as the app does it. Deterministic for a seed.
 * A metric is handed over at every checkpoint that is reached. Before anything can be learned queries are drawn without
 * a metric.
 */
export function* simulateSteps(request: SimulationRequest): Generator<Progress, Outcome<SimulationResult>, void> {
  const problem = problemWith(request);
  if (problem !== null) return failed('simulate.options', problem);
  const strategy = strategyByName(request.strategy);
  if (!strategy) throw new RangeError('the strategy was there a moment ago');
  const { items, standardize, dimensions, seed, kind } = request;
  const space = learningSpace(items, { standardize, ...(dimensions === undefined ? {} : { dimensions }) });
  const expert = expertOf(request.truth, kind, items, request.noise, seed);
  if (!expert.ok) return expert;
  const queries: SimulatedQuery[] = [];
  const asked = new Set<string>();
  const reached: Checkpoint[] = [];
  const stops = request.checkpoints.filter((at) => at <= request.queries);
  let sampling: unknown = null;
  let training: TrainMemory | null = null;
  let metric: Situation['metric'] = null;
  let compared = firstComparison / growth;
  while (queries.length < request.queries) {
    const next = Math.min(
      request.queries,
      queries.length + request.batch,
      ...stops.filter((at) => at > queries.length),
    );
    const judged = judgedSoFar(queries, kind);
    const drawn = yield* strategy.choose(
      {
        kind,
        items: space.items,
        constraints: judged.constraints,
        asked,
        metric,
        memory: sampling,
        seed: later(seed, queries.length),
        auditShare: request.auditShare,
        ...(request.inPool ? { inPool: request.inPool } : {}),
        ...(expert.value.only ? { only: expert.value.only } : {}),
      },
      next - queries.length,
    );
    sampling = drawn.memory;
    for (const draw of drawn.draws) {
      asked.add(drawKey(draw.rows));
      queries.push({ ...draw, answer: expert.value.answer(draw.rows) });
    }
    const dry = drawn.draws.length === 0;
    const stop = stops.includes(queries.length);
    const last = dry || queries.length >= request.queries;
    const now = judgedSoFar(queries, kind);
    const thorough = stop || queries.length >= growth * compared;
    if (now.judged.pairSource.length + now.judged.tripletSource.length > 0 && (stop || !last)) {
      const trained: Outcome<Trained> = yield* trainSteps({
        space,
        features: request.features,
        judged: now.judged,
        given: {},
        learners: request.learner === 'auto' ? 'auto' : [request.learner],
        choose: request.learner,
        options: request.options,
        seed,
        effort: thorough ? 'thorough' : 'quick',
        memory: training,
        created: request.created,
      });
      if (trained.ok) {
        if (thorough) compared = queries.length;
        training = trained.value.memory;
        metric = trained.value.inSpace;
        request.watch?.(queries.length, trained.value);
        if (stop) reached.push({ queries: queries.length, trained: trained.value });
      } else if (stop) return trained;
    }
    yield { fraction: queries.length / request.queries, message: `${queries.length} of ${request.queries} queries` };
    if (dry) break;
  }
  const ended =
    queries.length < request.queries ? `After ${queries.length} queries there was nothing left to ask.` : null;
  return done({ queries, checkpoints: reached, space, ended });
}
