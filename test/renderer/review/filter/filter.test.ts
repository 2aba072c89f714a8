import { describe, expect, it } from 'vitest';
import {
  type Filter,
  filterRows,
  type Looked,
  noFilter,
  nothingLooked,
  slowBeyond,
} from '../../../../renderer/review/filter/filter.ts';
import type { ReviewRow } from '../../../../renderer/session/state/session.ts';
import { pair, row } from './rows.ts';

const found = (rows: readonly ReviewRow[], filter: Partial<Filter>, looked: Partial<Looked> = {}): readonly number[] =>
  filterRows(rows, { ...noFilter, ...filter }, { ...nothingLooked, ...looked }).map((one) => rows.indexOf(one));

describe('the judgements that a filter leaves', () => {
  const rows = [
    row(pair('cat', 'dog'), { is: 'similar' }),
    row(pair('cat', 'car'), { is: 'different' }, { strategy: 'uncertainty', agreement: 0.2 }),
    row({ kind: 'triplet', anchor: 'cat', left: 'dog', right: 'bus' }, { is: 'left' }, { agreement: 0.9 }),
    row(pair('dog', 'cat'), { is: 'different' }, { agreement: 0.1 }),
    row(pair('cat', 'dog'), { is: 'unsure' }, { state: 'retracted' }),
  ];

  it('are all of them without a filter, in their order', () => {
    expect(found(rows, {})).toEqual([0, 1, 2, 3, 4]);
  });

  it('are those with the answer, the kind, the strategy, the item', () => {
    expect(found(rows, { answer: 'different' })).toEqual([1, 3]);
    expect(found(rows, { kind: 'triplet' })).toEqual([2]);
    expect(found(rows, { strategy: 'uncertainty' })).toEqual([1]);
    expect(found(rows, {}, { items: new Set(['bus']) })).toEqual([2]);
    expect(found(rows, { answer: 'different' }, { items: new Set(['dog', 'none']) })).toEqual([3]);
  });

  it('are those that are known to contradict others', () => {
    const contradicting = new Set([0, 3].map((at) => rows[at]?.judgement.id ?? ''));
    expect(found(rows, { only: new Set(['contradictions']) }, { contradicting })).toEqual([0, 3]);
    expect(found(rows, { only: new Set(['contradictions']) })).toEqual([]);
  });

  it('are those that the metric would have answered otherwise', () => {
    expect(found(rows, { only: new Set(['disagreements']) })).toEqual([1, 3]);
  });

  it('are the history, or what has a note', () => {
    expect(found(rows, { only: new Set(['history']) })).toEqual([4]);
    const remark = {
      type: 'remark',
      id: 'r',
      project: 'p',
      judgement: 'j',
      annotator: '',
      at: 0,
      note: 'blurred',
      tags: [],
    };
    const noted = [...rows, row(pair('a', 'b'), { is: 'similar' }, { remark: { ...remark, type: 'remark' } })];
    expect(found(noted, { only: new Set(['notes']) })).toEqual([5]);
  });

  it('are those of one annotator, who may have no name', () => {
    const shared = [...rows, row(pair('a', 'b'), { is: 'similar' }, { annotator: '' })];
    expect(found(shared, { annotator: 'Ada' })).toEqual([0, 1, 2, 3, 4]);
    expect(found(shared, { annotator: '' })).toEqual([5]);
  });

  it('meet everything that is asked for at once', () => {
    const slow = row(pair('cat', 'car'), { is: 'similar' }, { agreement: 0.2, took: 60_000, strategy: 'uncertainty' });
    const all = [...rows, slow, row(pair('cat', 'car'), { is: 'similar' }, { agreement: 0.9, took: 60_000 })];
    const contradicting = new Set([slow.judgement.id, rows[1]?.judgement.id ?? '']);
    const only = new Set(['slow', 'contradictions', 'disagreements'] as const);
    const wanted = { answer: 'similar', kind: 'pair', strategy: 'uncertainty', only } as const;
    expect(found(all, wanted, { items: new Set(['car']), contradicting })).toEqual([5]);
    expect(found(all, { only: new Set(['slow']) })).toEqual([5, 6]);
    expect(found(all, { only: new Set(['slow', 'disagreements']) })).toEqual([5]);
    expect(found(all, { ...wanted, answer: 'different' }, { contradicting })).toEqual([]);
  });

  it('are the slow ones, by what is usual for the project', () => {
    const usual = Array.from({ length: 20 }, (_, i) =>
      row(pair('a', `b${i}`), { is: 'similar' }, { took: 1000 + i * 10 }),
    );
    const slow = row(pair('a', 'z'), { is: 'similar' }, { took: 20_000 });
    expect(found([...usual, slow], { only: new Set(['slow']) })).toEqual([20]);
    expect(slowBeyond(usual)).toBeLessThan(2000);
  });
});
