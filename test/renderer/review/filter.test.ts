import { describe, expect, it } from 'vitest';
import { type Filter, filterRows, noFilter, slowBeyond } from '../../../renderer/review/filter.ts';
import type { ReviewRow } from '../../../renderer/session/session.ts';
import { pair, row } from './rows.ts';

const found = (rows: readonly ReviewRow[], filter: Partial<Filter>): readonly number[] =>
  filterRows(rows, { ...noFilter, ...filter }).map((one) => rows.indexOf(one));

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
    expect(found(rows, { items: new Set(['bus']) })).toEqual([2]);
    expect(found(rows, { answer: 'different', items: new Set(['dog', 'none']) })).toEqual([3]);
  });

  it('are those that are known to contradict others', () => {
    const contradicting = new Set([0, 3].map((at) => rows[at]?.judgement.id ?? ''));
    expect(found(rows, { special: 'contradictions', contradicting })).toEqual([0, 3]);
    expect(found(rows, { special: 'contradictions' })).toEqual([]);
  });

  it('are those that the metric would have answered otherwise', () => {
    expect(found(rows, { special: 'disagreements' })).toEqual([1, 3]);
  });

  it('are the history, or what has a note', () => {
    expect(found(rows, { special: 'history' })).toEqual([4]);
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
    expect(found(noted, { special: 'notes' })).toEqual([5]);
  });

  it('are the slow ones, by what is usual for the project', () => {
    const usual = Array.from({ length: 20 }, (_, i) =>
      row(pair('a', `b${i}`), { is: 'similar' }, { took: 1000 + i * 10 }),
    );
    const slow = row(pair('a', 'z'), { is: 'similar' }, { took: 20_000 });
    expect(found([...usual, slow], { special: 'slow' })).toEqual([20]);
    expect(slowBeyond(usual)).toBeLessThan(2000);
  });
});
