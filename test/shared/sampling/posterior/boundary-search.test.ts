import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../shared/numbers/random.ts';
import { uniformCandidates } from '../../../../shared/sampling/candidates.ts';
import { given, seenThrough, squaredDistance } from '../../../../shared/sampling/embedding.ts';
import { pairLogits } from '../../../../shared/sampling/metric-view.ts';
import { openPool } from '../../../../shared/sampling/pool.ts';
import { boundaryCandidates } from '../../../../shared/sampling/posterior/boundary-search.ts';
import { predictorOf } from '../../../../shared/sampling/predict.ts';
import { readReason, reasonOf } from '../../../../shared/sampling/reason.ts';
import { drawKey } from '../../../../shared/sampling/strategy.ts';
import { finish, normalItems, samplingContext } from '../sampling-contexts.ts';

describe('a sweep', () => {
  const items = normalItems(300, 4);
  const sampling = samplingContext({ items });
  const predictor = predictorOf(sampling);
  if (!predictor) throw new Error('there is a metric');

  it('adds only undecided open pairs that were not there yet, each with a probability', () => {
    const pool = openPool(sampling);
    const base = finish(uniformCandidates(pool, 500, createRandom(1)));
    const sweep = { anchors: 20, others: 150, partners: 5, band: 0.1 };
    const more = finish(boundaryCandidates(pool, base, predictor.view, sweep, createRandom(2)));
    expect(more.count).toBeGreaterThan(base.count);
    const keys = new Set<string>();
    for (let c = 0; c < more.count; c++) {
      keys.add(more.rows.subarray(2 * c, 2 * c + 2).join());
      expect(more.inclusion[c]).toBeGreaterThan(0);
      expect(more.inclusion[c]).toBeLessThanOrEqual(1);
      if (c >= base.count) expect(Math.abs(predictor.logit(more.rows, 2 * c))).toBeLessThanOrEqual(0.1);
    }
    expect(keys.size).toBe(more.count);
  });

  it('finds every undecided partner of its anchors when it may keep them all', () => {
    const pool = openPool(sampling);
    const none = { arity: 2, count: 0, rows: new Int32Array(0), inclusion: new Float64Array(0) } as const;
    const sweep = { anchors: 400, others: 300, partners: 300, band: 0.2 };
    const { rows, count, inclusion } = finish(boundaryCandidates(pool, none, predictor.view, sweep, createRandom(2)));
    const anchors = new Set(rows);
    const found = new Set(Array.from({ length: count }, (_, c) => drawKey([...rows.subarray(2 * c, 2 * c + 2)])));
    const expected = [...anchors].flatMap((a) =>
      [...anchors].filter((b) => a < b && Math.abs(predictor.logit([a, b])) <= 0.2).map((b) => drawKey([a, b])),
    );
    // 400 random anchors of 300 items: about one in four items is none, and hardly any pair has two such ends.
    expect(expected.filter((key) => found.has(key)).length).toBeGreaterThan(0.9 * expected.length);
    expect(inclusion.every((p) => p === 1)).toBe(true);
  });

  it('sees many pairs at once as one by one, but for rounding', () => {
    const rows = Int32Array.from({ length: 5000 }, (_, i) => (i * 7919) % 300);
    const logits = finish(pairLogits(predictor.view, rows));
    expect(logits).toHaveLength(2500);
    logits.forEach((logit, c) => {
      expect(logit).toBeCloseTo(predictor.logit(rows, 2 * c), 10);
    });
  });

  it('sees an item the same whether it is looked at first or last', () => {
    const L = { rows: 2, columns: 4, data: Float64Array.of(1, 0, 2, 0, 0, 1, 0, -1) };
    const [one, other] = [seenThrough(given(items), L), seenThrough(given(items), L)];
    other.at(7);
    expect(squaredDistance(one, 3, 7)).toBe(squaredDistance(other, 3, 7));
    const z = (row: number, k: number): number => one.data[one.at(row) + k] ?? 0;
    expect(squaredDistance(one, 3, 7)).toBeCloseTo((z(3, 0) - z(7, 0)) ** 2 + (z(3, 1) - z(7, 1)) ** 2, 12);
  });
});

describe('a reason', () => {
  it('is read back as it was written, unknown numbers left out', () => {
    expect(readReason(reasonOf('uncertain', { p: 0.52, bits: null }))).toEqual({
      key: 'uncertain',
      numbers: { p: 0.52 },
    });
    expect(readReason(reasonOf('random'))).toEqual({ key: 'random', numbers: {} });
  });
});
