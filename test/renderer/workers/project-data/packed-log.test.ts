import { describe, expect, it } from 'vitest';
import { PackedLog } from '../../../../renderer/workers/project-data/packed-log.ts';
import { poolOf } from '../../../../renderer/workers/project-data/project-data.ts';
import type { Answer, Entry, Judgement } from '../../../../shared/model/judgement.ts';
import type { Query } from '../../../../shared/model/query.ts';
import { createRandom, type Random } from '../../../../shared/numbers/random.ts';
import { flag, judgement, randomLog, revision } from '../../session/samples.ts';

const ids = Array.from({ length: 40 }, (_, row) => `item ${row}`);
const rows = new Map(ids.map((id, row) => [id, row]));
const newLog = (): PackedLog => new PackedLog(ids, rows);

const answers: readonly Answer[] = [
  { is: 'similar' },
  { is: 'different' },
  { is: 'similar', strength: 1 },
  { is: 'different', strength: 5 },
  { is: 'left' },
  { is: 'right' },
  { is: 'odd', item: 'item 3' },
  { is: 'chosen', items: ['item 3', 'item 4'] },
  { is: 'unsure' },
];

const queries: readonly Query[] = [
  { kind: 'pair', left: 'item 0', right: 'item 39' },
  { kind: 'triplet', anchor: 'item 7', left: 'item 8', right: 'item 2' },
  { kind: 'odd', items: ['item 1', 'item 2', 'item 3'] },
  { kind: 'grid', anchor: 'item 1', candidates: ['item 2', 'item 3', 'item 4'], pick: 2 },
  { kind: 'pair', left: 'item 5', right: 'taken out since' },
];

const uuid = (random: Random): string =>
  '00000000-0000-4000-8000-000000000000'.replace(/0/g, () => random.integer(16).toString(16));

const drawn = <T>(random: Random, values: readonly T[], otherwise: T): T =>
  values[random.integer(values.length)] ?? otherwise;

const anyJudgement = (random: Random): Judgement => {
  const number = (): number | null => drawn(random, [null, 0, random.next(), -3.5e300], null);
  const id = (): string => drawn(random, [uuid(random), uuid(random), 'foreign', uuid(random).toUpperCase()], '');
  return judgement(id(), {
    project: drawn(random, ['p', 'q'], 'p'),
    query: drawn(random, queries, { kind: 'pair', left: 'item 1', right: 'item 2' }),
    answer: drawn(random, answers, { is: 'unsure' }),
    annotator: drawn(random, ['', 'ann', 'bob'], ''),
    took: drawn(random, [0, 812, 90.5], 0),
    origin: {
      strategy: drawn(random, ['random', 'default'], 'random'),
      score: number(),
      probability: number(),
      audit: random.next() < 0.5,
      metric: drawn(random, [null, '', uuid(random)], null),
      predicted: number(),
      repeats: random.next() < 0.1 ? id() : null,
    },
    practice: random.next() < 0.2,
    replaces: random.next() < 0.1 ? id() : null,
  });
};

describe('the log of a worker', () => {
  it('gives back every judgement as it was pushed, time after time', () => {
    const random = createRandom(5);
    const pushed = Array.from({ length: 2000 }, () => anyJudgement(random));
    const log = newLog();
    expect(log.push(...structuredClone(pushed))).toBe(pushed.length);
    expect([...log]).toStrictEqual(pushed);
    expect([...log]).toStrictEqual(pushed);
    expect(log.length).toBe(pushed.length);
  });

  it('keeps hold of nothing that was pushed where that fits into its columns', () => {
    const random = createRandom(8);
    const fitting = queries.slice(0, 2).map((query) => judgement(uuid(random), { query }));
    const [odd = flag('item 1', true)] = queries.slice(2).map((query) => judgement(uuid(random), { query }));
    const log = newLog();
    log.push(...fitting, odd);
    const kept = [...log];
    expect(kept.slice(0, 2).map((entry, i) => entry === fitting[i])).toEqual([false, false]);
    expect(kept).toStrictEqual([...fitting, odd]);
  });

  it('keeps the order of entries of every kind', () => {
    const random = createRandom(6);
    const others = randomLog(random, 300);
    const pushed = others.flatMap((entry): readonly Entry[] => [entry, anyJudgement(random), flag('item 1', true)]);
    const log = newLog();
    for (const entry of pushed) log.push(entry);
    expect([...log]).toStrictEqual(pushed);
  });

  it('says which items are out of the pool, as the entries themselves do', () => {
    const random = createRandom(9);
    const flags = ['item 1', 'item 2', 'item 3'].map((item) => flag(item, true));
    const [first, second] = flags;
    const back = [revision('retraction', first?.id ?? ''), flag('item 2', false, { at: 1 + (second?.at ?? 0) })];
    const pushed = [...flags, ...Array.from({ length: 30 }, () => anyJudgement(random)), ...back];
    const log = newLog();
    log.push(...pushed);
    const pool = poolOf(log, rows);
    expect(pool).toEqual(poolOf(pushed, rows));
    expect(ids.filter((_, row) => pool?.[row] === 0)).toEqual(['item 3']);
  });

  it('keeps what a later version may add, and what is missing', () => {
    const random = createRandom(7);
    const known = judgement(uuid(random), { query: { kind: 'pair', left: 'item 1', right: 'item 2' } });
    const { practice: _, ...less } = known;
    const odd: readonly object[] = [
      { ...known, later: 1 },
      less,
      { ...known, origin: { ...known.origin, later: 1 } },
      { ...known, query: { ...known.query, later: 1 } },
      { ...known, answer: { is: 'similar', later: 1 } },
      { ...known, answer: { is: 'similar', strength: 9 } },
      { ...known, took: Number.NaN },
    ];
    const log = newLog();
    for (const entry of odd) log.push(entry as Entry);
    expect([...log]).toStrictEqual(odd);
  });
});
