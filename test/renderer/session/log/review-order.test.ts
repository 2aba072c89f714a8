import { describe, expect, it } from 'vitest';
import { inReviewOrder } from '../../../../renderer/session/log/review-order.ts';
import type { Judgement } from '../../../../shared/model/judgement.ts';
import { createRandom } from '../../../../shared/numbers/random.ts';
import { judgement, randomLog } from '../samples.ts';

const ids = (judgements: readonly Judgement[]): readonly string[] => inReviewOrder(judgements).map(({ id }) => id);

describe('the order of the review', () => {
  it('is newest first', () => {
    expect(ids(['a', 'b', 'c'].map((id) => judgement(id)))).toEqual(['c', 'b', 'a']);
  });

  it('puts a correction right above what it replaces, and its own above that', () => {
    const log = [
      judgement('a'),
      judgement('b'),
      judgement('a2', { replaces: 'a' }),
      judgement('c'),
      judgement('a3', { replaces: 'a2' }),
    ];
    expect(ids(log)).toEqual(['c', 'b', 'a3', 'a2', 'a']);
  });

  it('puts the later of two corrections first, and keeps one whose judgement is missing', () => {
    const log = [
      judgement('a'),
      judgement('x', { replaces: 'gone' }),
      judgement('one', { replaces: 'a' }),
      judgement('two', { replaces: 'a' }),
    ];
    expect(ids(log)).toEqual(['x', 'two', 'one', 'a']);
  });

  it('shows every judgement of any log once', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const log = randomLog(createRandom(seed), 100).filter((entry) => entry.type === 'judgement');
      expect([...ids(log)].sort()).toEqual(log.map(({ id }) => id).sort());
    }
  });
});
