import { describe, expect, it } from 'vitest';
import { answerOf, draftOf, sameAnswer, withPick } from '../../../../renderer/review/change/answerDraft.ts';
import type { Answer } from '../../../../shared/model/judgement.ts';
import type { Query } from '../../../../shared/model/query.ts';
import { pair } from '../filter/rows.ts';

const grid: Query = { kind: 'grid', anchor: 'a', candidates: ['b', 'c', 'd', 'e'], pick: 2 };
const odd: Query = { kind: 'odd', items: ['a', 'b', 'c'] };
const triplet: Query = { kind: 'triplet', anchor: 'a', left: 'b', right: 'c' };

const given: readonly (readonly [Query, Answer])[] = [
  [pair('a', 'b'), { is: 'similar' }],
  [pair('a', 'b'), { is: 'different', strength: 4 }],
  [pair('a', 'b'), { is: 'unsure' }],
  [triplet, { is: 'left' }],
  [triplet, { is: 'right' }],
  [odd, { is: 'odd', item: 'b' }],
  [grid, { is: 'chosen', items: ['d', 'b'] }],
];

describe('an answer that is being changed', () => {
  it('is the one that was given, until something is changed', () => {
    for (const [query, answer] of given) expect(answerOf(draftOf(answer), query)).toEqual(answer);
  });

  it('keeps a strength for either side, and gives it up for neither', () => {
    const draft = draftOf({ is: 'similar', strength: 2 });
    expect(answerOf({ ...draft, is: 'different' }, pair('a', 'b'))).toEqual({ is: 'different', strength: 2 });
    expect(answerOf({ ...draft, is: 'unsure' }, pair('a', 'b'))).toEqual({ is: 'unsure' });
    expect(answerOf({ ...draft, strength: null }, pair('a', 'b'))).toEqual({ is: 'similar' });
  });

  it('is none while something is missing, or when it answers another kind of query', () => {
    expect(answerOf({ ...draftOf({ is: 'unsure' }), is: 'odd' }, odd)).toBeNull();
    expect(answerOf({ ...draftOf({ is: 'unsure' }), is: 'chosen' }, grid)).toBeNull();
    expect(answerOf(draftOf({ is: 'odd', item: 'z' }), odd)).toBeNull();
    for (const [query, answer] of given)
      for (const [other] of given)
        if (other.kind !== query.kind && answer.is !== 'unsure') expect(answerOf(draftOf(answer), other)).toBeNull();
  });

  it('lets picks go and takes others, never more than are asked for', () => {
    const draft = draftOf({ is: 'chosen', items: ['d', 'b'] });
    expect(withPick(draft, 'c', 2)).toBe(draft);
    const fewer = withPick(draft, 'd', 2);
    expect(answerOf(fewer, grid)).toBeNull();
    expect(answerOf(withPick(fewer, 'e', 2), grid)).toEqual({ is: 'chosen', items: ['b', 'e'] });
  });
});

describe('two answers', () => {
  it('say the same whatever the order of the picks', () => {
    expect(sameAnswer({ is: 'chosen', items: ['b', 'd'] }, { is: 'chosen', items: ['d', 'b'] })).toBe(true);
    expect(sameAnswer({ is: 'chosen', items: ['b', 'd'] }, { is: 'chosen', items: ['d', 'c'] })).toBe(false);
  });

  it('differ by what is said, how strongly, or which one is odd', () => {
    for (const [i, [, one]] of given.entries())
      for (const [j, [, other]] of given.entries()) expect(sameAnswer(one, other)).toBe(i === j);
    expect(sameAnswer({ is: 'similar' }, { is: 'similar', strength: 3 })).toBe(false);
    expect(sameAnswer({ is: 'odd', item: 'a' }, { is: 'odd', item: 'b' })).toBe(false);
  });
});
