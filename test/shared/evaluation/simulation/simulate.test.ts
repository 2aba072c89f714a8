import { describe, expect, it } from 'vitest';
import {
  type SimulationRequest,
  type SimulationResult,
  simulateSteps,
} from '../../../../shared/evaluation/simulation/simulate.ts';
import { expertOf, type Truth } from '../../../../shared/evaluation/simulation/simulate-truth.ts';
import type { Metric } from '../../../../shared/model/metric.ts';
import { drawKey } from '../../../../shared/sampling/strategy.ts';
import { finish, normalItems } from '../../sampling/sampling-contexts.ts';

const items = normalItems(40, 3);
const labels = Int32Array.from({ length: 40 }, (_, i) => +((items.data[3 * i] ?? 0) > 0));

const request = (changes: Partial<SimulationRequest> = {}): SimulationRequest => ({
  items,
  features: ['a', 'b', 'c'],
  standardize: true,
  truth: { kind: 'labels', labels },
  kind: 'pair',
  strategy: 'default',
  learner: 'bayes',
  options: {},
  queries: 45,
  batch: 10,
  noise: 0,
  seed: 3,
  checkpoints: [15, 45, 90],
  auditShare: 0.2,
  created: '2026-01-01T00:00:00Z',
  ...changes,
});

const played = (changes: Partial<SimulationRequest> = {}): SimulationResult => {
  const outcome = finish(simulateSteps(request(changes)));
  if (!outcome.ok) throw new Error(outcome.failure.what);
  return outcome.value;
};

describe('a simulation', () => {
  it('asks as many queries as wanted, none twice, and hands over a metric at each checkpoint it reaches', () => {
    const { queries, checkpoints, ended } = played();
    expect(queries).toHaveLength(45);
    expect(new Set(queries.map(({ rows }) => drawKey(rows))).size).toBe(45);
    expect(checkpoints.map((one) => one.queries)).toEqual([15, 45]);
    expect(checkpoints.map(({ trained }) => trained.metric.counts['judgements'])).toEqual([15, 45]);
    expect(ended).toBeNull();
  });

  it('is the same again for the same seed, and another for another', () => {
    const rows = (seed: number) => played({ seed }).queries.map((query) => query.rows.join());
    expect(rows(3)).toEqual(rows(3));
    expect(rows(3)).not.toEqual(rows(4));
  });

  it('answers by the labels, but for the share turned round', () => {
    const right = (noise: number): number =>
      played({ noise, strategy: 'random', queries: 200, batch: 100, checkpoints: [] }).queries.filter(
        ({ rows: [a = 0, b = 0], answer }) => answer === (labels[a] === labels[b]),
      ).length;
    expect(right(0)).toBe(200);
    expect(right(0.3)).toBeGreaterThan(110);
    expect(right(0.3)).toBeLessThan(170);
  });

  it('asks only recorded triplets, gives a recorded answer to each, and stops when all are asked', () => {
    const truth: Truth = { kind: 'triplets', rows: Int32Array.from([0, 1, 2, 0, 1, 2, 3, 5, 4, 6, 7, 8]) };
    const { queries, ended } = played({ truth, kind: 'triplet', queries: 20, checkpoints: [] });
    expect(queries.map(({ rows }) => drawKey(rows)).sort()).toEqual(['0,1,2', '3,4,5', '6,7,8']);
    for (const { rows, answer } of queries) {
      const near = answer === true ? rows[1] : rows[2];
      expect([1, 5, 7]).toContain(near);
    }
    expect(ended).toContain('After 3 queries');
  });

  it('never shows an item kept for testing', () => {
    const inPool = Uint8Array.from({ length: 40 }, (_, i) => +(i < 20));
    for (const { rows } of played({ inPool }).queries) expect(Math.max(...rows)).toBeLessThan(20);
  });

  it.each([
    [{ strategy: 'nothing' }, 'simulate.strategy'],
    [{ strategy: 'tuple' }, 'simulate.strategy'],
    [{ queries: 0 }, 'simulate.options'],
    [{ noise: 2 }, 'simulate.options'],
    [{ truth: { kind: 'triplets', rows: new Int32Array(0) } }, 'simulate.kind'],
  ] as const)('says what is wrong with %o', (changes, code) => {
    expect(finish(simulateSteps(request(changes)))).toMatchObject({ ok: false, failure: { code } });
  });
});

describe('a simulated expert', () => {
  const metric: Metric = {
    learner: 'given',
    options: {},
    seed: 0,
    created: '',
    features: ['a', 'b', 'c'],
    center: new Float64Array(3),
    scale: new Float64Array(3).fill(1),
    L: { rows: 1, columns: 3, data: Float64Array.of(2, 0, 0) },
    threshold: 1,
    calibration: { slope: -1, intercept: 1 },
    counts: {},
    evaluation: {},
    provenance: {},
  };

  it.each(['pair', 'triplet'] as const)('says the same of a %s whichever side is left', (kind) => {
    const expert = expertOf({ kind: 'metric', metric }, kind, items, 0.1, 5);
    if (!expert.ok) throw new Error(expert.failure.what);
    for (let i = 0; i < 30; i++) {
      const [a, b, c] = [i, (i + 3) % 40, (i + 11) % 40];
      if (kind === 'pair') expect(expert.value.answer([a, b])).toBe(expert.value.answer([b, a]));
      else expect(expert.value.answer([a, b, c])).toBe(!expert.value.answer([a, c, b]));
    }
  });

  it('answers as often "similar" as the metric says', () => {
    const expert = expertOf({ kind: 'metric', metric }, 'pair', items, 0, 5);
    if (!expert.ok) throw new Error(expert.failure.what);
    let said = 0;
    let expected = 0;
    for (let a = 0; a < 40; a++)
      for (let b = 0; b < a; b++) {
        const apart = 2 * ((items.data[3 * a] ?? 0) - (items.data[3 * b] ?? 0));
        expected += 1 / (1 + Math.exp(apart * apart - 1));
        said += expert.value.answer([a, b]) ? 1 : 0;
      }
    expect(Math.abs(said - expected)).toBeLessThan(35);
  });

  it('cannot tell a triplet whose two candidates are equally alike to the anchor', () => {
    const expert = expertOf({ kind: 'labels', labels: Int32Array.of(0, 0, 0, 1) }, 'triplet', items, 0, 1);
    if (!expert.ok) throw new Error(expert.failure.what);
    expect([expert.value.answer([0, 1, 2]), expert.value.answer([0, 1, 3]), expert.value.answer([0, 3, 1])]).toEqual([
      null,
      true,
      false,
    ]);
  });
});
