import { deriveConstraints } from '../../../shared/model/constraints-from-judgements.ts';
import { standingJudgements } from '../../../shared/model/judgement.ts';
import type { Dense } from '../../../shared/numbers/dense.ts';
import { multiplyTransposed } from '../../../shared/numbers/linear.ts';
import { createRandom } from '../../../shared/numbers/random.ts';
import { chooseRepeats } from '../../../shared/sampling/consistency-repeats.ts';
import type { DrawnQuery } from '../../../shared/sampling/drawn-query.ts';
import { informationLeft } from '../../../shared/sampling/posterior/posterior.ts';
import { compose } from '../../../shared/sampling/query-composer.ts';
import { keysOf, rowsOf } from '../../../shared/sampling/query-keys.ts';
import { strategyByName } from '../../../shared/sampling/registry.ts';
import type { SamplingContext } from '../../../shared/sampling/strategy.ts';
import { type ProjectData, poolOf } from '../project-data/project-data.ts';
import type { Context } from '../rpc/endpoint.ts';
import { drive } from '../rpc/run-steps.ts';
import type { DrawRequest, InForce } from './sampler-api.ts';

export interface Drawn {
  readonly queries: readonly DrawnQuery[];
  readonly information: number | null;
}

/** What the sampler remembers between batches. */
export interface SamplerState {
  readonly projectData: ProjectData;
  metric: InForce | null;
  /** Items under that metric, for grids; made when first needed. */
  embedded: Dense | null;
  /** A strategy's own memory, by kind and strategy. */
  readonly memory: Map<string, unknown>;
  /** Batches drawn so far, so that each has its own random stream. */
  batches: number;
}

/** Keys of everything that must not be asked: judged (practice does not count), waiting, skipped. */
const askedKeys = (
  state: SamplerState,
  request: DrawRequest,
  judged: ReturnType<typeof standingJudgements>,
): Set<string> => {
  const asked = new Set<string>();
  for (const { query } of judged) {
    const rows = rowsOf(query, state.projectData.rows);
    if (rows) for (const key of keysOf(query.kind, rows)) asked.add(key);
  }
  for (const { kind, rows } of request.waiting) for (const key of keysOf(kind, rows)) asked.add(key);
  return asked;
};

/** Draws the next queries, at random where the strategy does not know their kind; fewer than asked for only when the pool has no more. */
export const drawQueries = async (state: SamplerState, request: DrawRequest, context: Context): Promise<Drawn> => {
  const { projectData, metric } = state;
  const { space, entries, rows, ids } = projectData;
  const kind = request.ask === 'pair' ? 'pair' : 'triplet';
  const wanted = strategyByName(request.strategy);
  const strategy = wanted?.kinds.includes(kind) ? wanted : strategyByName('random');
  if (!strategy) throw new Error('the random strategy is missing');
  const judged = standingJudgements(entries);
  const inPool = poolOf(entries, rows);
  const random = createRandom(request.seed).fork(`batch ${state.batches++}`);
  const repeats = chooseRepeats({
    judgements: judged,
    annotator: request.annotator,
    ask: request.ask,
    rows,
    inPool,
    count: repeatCount(request, random.next()),
    random,
  });
  const slot = `${kind} ${strategy.name}`;
  const sampling: SamplingContext = {
    kind,
    items: space.items,
    ...(inPool ? { inPool } : {}),
    constraints: deriveConstraints(judged, rows),
    asked: askedKeys(state, request, judged),
    metric,
    memory: state.memory.get(slot) ?? null,
    seed: random.integer(2 ** 31),
    auditShare: request.auditShare,
    learner: request.learner,
  };
  const driven = await drive(strategy.choose(sampling, request.count - repeats.length), context);
  if (driven.cancelled) return { queries: [], information: null };
  state.memory.set(slot, driven.value.memory);
  if (request.ask === 'grid' && metric) state.embedded ??= multiplyTransposed(space.items, metric.L);
  const embedded = state.embedded ?? space.items;
  const composition = { ...request, embedded, inPool, ids, snapshot: metric?.snapshot ?? null, random };
  const drawn = driven.value.draws.flatMap((draw) => compose(draw, composition) ?? []);
  const queries = mixed(settlingNew(drawn, sampling.asked), repeats, () => random.next());
  return { queries, information: informationLeft(driven.value.memory) };
};

/**
 * Leaves out questions that settle nothing beyond those before them: three triplets of one batch may be one and the
 * same odd-one-out.
 */
const settlingNew = (drawn: readonly DrawnQuery[], asked: ReadonlySet<string>): readonly DrawnQuery[] => {
  const settled = new Set(asked);
  return drawn.filter(({ query, rows }) => {
    const keys = keysOf(query.kind, rows);
    const isNew = keys.some((key) => !settled.has(key));
    for (const key of keys) settled.add(key);
    return isNew;
  });
};

/** The share of repeats as a whole number: its fraction decides by chance, so that small shares come about too. */
const repeatCount = ({ repeatShare, count }: DrawRequest, chance: number): number => {
  const wanted = repeatShare * count;
  return Math.floor(wanted) + (chance < wanted % 1 ? 1 : 0);
};

/** Repeats at random places among the new queries. */
const mixed = (
  drawn: readonly DrawnQuery[],
  repeats: readonly DrawnQuery[],
  next: () => number,
): readonly DrawnQuery[] => {
  const all = [...drawn];
  for (const repeat of repeats) all.splice(Math.floor(next() * (all.length + 1)), 0, repeat);
  return all;
};
