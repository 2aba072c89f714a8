import { describe, expect, it } from 'vitest';
import { drawQueries, type SamplerState } from '../../../../renderer/workers/sampler/draw.ts';
import type { DrawRequest } from '../../../../renderer/workers/sampler/sampler-api.ts';
import { learningSpace } from '../../../../shared/learners/space.ts';
import type { Entry } from '../../../../shared/model/judgement.ts';
import { itemsOf, queryKey } from '../../../../shared/model/query.ts';
import { zeros } from '../../../../shared/numbers/dense.ts';
import { createRandom } from '../../../../shared/numbers/random.ts';
import type { DrawnQuery } from '../../../../shared/sampling/drawn-query.ts';
import { keysOf } from '../../../../shared/sampling/query-keys.ts';
import { flag, judgement, pair } from '../../session/samples.ts';

const stateOf = (items: number, entries: Entry[] = []): SamplerState => {
  const random = createRandom(11);
  const matrix = zeros(items, 3);
  for (let i = 0; i < matrix.data.length; i++) matrix.data[i] = random.normal();
  const ids = Array.from({ length: items }, (_, i) => `item ${i}`);
  return {
    projectData: {
      project: 'p',
      space: learningSpace(matrix, { standardize: true }),
      ids,
      rows: new Map(ids.map((id, row) => [id, row])),
      entries,
    },
    metric: null,
    embedded: null,
    memory: new Map(),
    batches: 0,
  };
};

const request = (more: Partial<DrawRequest> = {}): DrawRequest => ({
  ask: 'pair',
  strategy: 'random',
  learner: 'auto',
  count: 10,
  auditShare: 0.1,
  repeatShare: 0,
  gridSize: 5,
  gridPick: 2,
  annotator: 'ann',
  seed: 5,
  waiting: [],
  ...more,
});

const context = { progress: () => {}, signal: new AbortController().signal };

const queriesFrom = async (...asked: Parameters<typeof drawQueries>): Promise<readonly DrawnQuery[]> =>
  (await drawQueries(...asked)).queries;

/** Draws, answers all of it, and draws again until the pool is empty. */
const exhaust = async (state: SamplerState, asked: DrawRequest): Promise<readonly DrawnQuery[]> => {
  const all: DrawnQuery[] = [];
  for (;;) {
    const drawn = await queriesFrom(state, asked, context);
    if (drawn.length === 0) return all;
    all.push(...drawn);
    state.projectData.entries.push(
      ...drawn.map(({ query, origin }, i) => judgement(`j${all.length - i}`, { query, origin })),
    );
  }
};

describe('drawing queries', () => {
  it('asks every pair once, and then says that there are no more', async () => {
    const all = await exhaust(stateOf(12), request());
    expect(all).toHaveLength((12 * 11) / 2);
    expect(new Set(all.map(({ query }) => queryKey(query))).size).toBe(all.length);
  });

  it.each(['triplet', 'odd'] as const)('asks no %s that settles nothing new', async (ask) => {
    const all = await exhaust(stateOf(6), request({ ask }));
    const seen = new Set<string>();
    for (const { query, rows } of all) {
      expect(keysOf(query.kind, rows).some((key) => !seen.has(key))).toBe(true);
      for (const key of keysOf(query.kind, rows)) seen.add(key);
    }
    expect(seen.size).toBe((6 * 5 * 4) / 2);
  });

  it('leaves out what waits, what was skipped and what is flagged', async () => {
    const waiting = [1, 2, 3].map((row) => ({ kind: 'pair' as const, rows: [0, row] }));
    const state = stateOf(6, [flag('item 5', true)]);
    const drawn = await queriesFrom(state, request({ waiting, count: 100 }), context);
    expect(drawn).toHaveLength((5 * 4) / 2 - 3);
    expect(drawn.flatMap(({ query }) => itemsOf(query))).not.toContain('item 5');
    const asked = new Set(waiting.flatMap(({ kind, rows }) => keysOf(kind, rows)));
    expect(drawn.some(({ query, rows }) => keysOf(query.kind, rows).some((key) => asked.has(key)))).toBe(false);
  });

  it('names items by the ids of their rows', async () => {
    for (const ask of ['pair', 'triplet', 'odd', 'grid'] as const) {
      for (const { query, rows } of await queriesFrom(stateOf(20), request({ ask }), context)) {
        expect(query.kind).toBe(ask);
        expect(itemsOf(query)).toEqual(rows.map((row) => `item ${row}`));
      }
    }
  });

  it('draws at random where the strategy does not know the kind of question', async () => {
    const judged = Array.from({ length: 12 }, (_, i) =>
      judgement(`j${i}`, { query: pair(`item ${i}`, `item ${i + 1}`) }),
    );
    const drawn = await queriesFrom(stateOf(20, judged), request({ strategy: 'tuple' }), context);
    expect(drawn).toHaveLength(10);
    expect(drawn.every(({ origin }) => origin.strategy === 'random')).toBe(true);
  });

  it('lets the wanted share come back as repeats', async () => {
    const state = stateOf(40);
    const first = await queriesFrom(state, request({ count: 40 }), context);
    state.projectData.entries.push(...first.map(({ query, origin }, i) => judgement(`j${i}`, { query, origin })));
    const drawn = await queriesFrom(state, request({ repeatShare: 0.5, count: 20 }), context);
    const repeats = drawn.filter(({ origin }) => origin.repeats !== null);
    expect(repeats).toHaveLength(10);
    expect(drawn).toHaveLength(20);
  });

  it('gives the same queries for the same seed and history', async () => {
    const [one, other] = [stateOf(30), stateOf(30)];
    expect(await queriesFrom(one, request(), context)).toEqual(await queriesFrom(other, request(), context));
    expect(await queriesFrom(one, request(), context)).toEqual(await queriesFrom(other, request(), context));
  });

  it('gives nothing when it was cancelled', async () => {
    const signal = AbortSignal.abort();
    expect(await queriesFrom(stateOf(30), request(), { ...context, signal })).toEqual([]);
  });
});
