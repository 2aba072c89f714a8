import { describe, expect, it } from 'vitest';
import { selfAgreement } from '../../../../shared/evaluation/stopping/agreement.ts';
import { contradictions } from '../../../../shared/evaluation/stopping/consistency.ts';
import type { Answer, Judgement } from '../../../../shared/model/judgement.ts';
import { createRandom } from '../../../../shared/numbers/random.ts';
import { judged, pair, triplet } from '../judgements.ts';

const similar: Answer = { is: 'similar' };
const different: Answer = { is: 'different' };

describe('selfAgreement', () => {
  it('compares what was meant, not the side it was on', () => {
    const same = [
      judged('1', triplet('a', 'b', 'c'), { is: 'left' }),
      judged('2', triplet('a', 'c', 'b'), { is: 'right' }),
    ];
    expect(selfAgreement(same)).toMatchObject({ agreement: 1, count: 1 });
    const swapped = [...same, judged('3', triplet('a', 'b', 'c'), { is: 'right' })];
    expect(selfAgreement(swapped)).toMatchObject({ agreement: 0.5, count: 2 });
  });

  it('is of one annotator and of decided answers', () => {
    expect(
      selfAgreement([
        judged('1', pair('a', 'b'), similar),
        judged('2', pair('b', 'a'), different, { annotator: 'you' }),
        judged('3', pair('b', 'a'), { is: 'unsure' }),
      ]),
    ).toBeNull();
  });

  it('counts the picks in common of a grid', () => {
    const grid = { kind: 'grid', anchor: 'x', candidates: ['a', 'b', 'c', 'd'], pick: 2 } as const;
    const got = selfAgreement([
      judged('1', grid, { is: 'chosen', items: ['a', 'b'] }),
      judged('2', grid, { is: 'chosen', items: ['b', 'c'] }),
    ]);
    expect(got?.agreement).toBe(0.5);
  });

  it('implies the ceiling: an expert who slips one time in ten agrees 82 % of the time and caps accuracy at 90 %', () => {
    const random = createRandom(5);
    const answers: Judgement[] = [];
    for (let i = 0; i < 4000; i++) {
      for (const side of [0, 1]) {
        const is = random.next() < 0.9 ? 'similar' : 'different';
        answers.push(judged(`${i}-${side}`, pair(`${i}`, 'x'), { is }));
      }
    }
    const got = selfAgreement(answers);
    expect(got?.agreement).toBeCloseTo(0.82, 1);
    expect(got?.ceiling.accuracy).toBeCloseTo(0.9, 1);
    expect(got?.ceiling.low).toBeLessThan(0.9);
    expect(got?.ceiling.high).toBeGreaterThan(0.9);
  });
});

describe('contradictions', () => {
  const unknown = () => null;

  it('finds one question with two answers and blames the less likely', () => {
    const both = [judged('1', pair('a', 'b'), similar), judged('2', pair('b', 'a'), different)];
    const found = contradictions(both, ({ id }) => (id === '1' ? 0.8 : 0.2));
    expect(found).toEqual([{ kind: 'direct', judgements: ['1', '2'], suspect: '2', probability: 0.2 }]);
    expect(contradictions(both, unknown)[0]).toMatchObject({ kind: 'direct', suspect: null });
  });

  it('finds triads only where the metric doubts one of the three', () => {
    const triad = [
      judged('1', pair('a', 'b'), similar),
      judged('2', pair('c', 'b'), similar),
      judged('3', pair('a', 'c'), different),
    ];
    expect(contradictions(triad, () => 0.6)).toEqual([]);
    expect(contradictions(triad, ({ id }) => (id === '2' ? 0.1 : 0.6))).toMatchObject([
      { kind: 'triad', suspect: '2' },
    ]);
  });

  it('finds circles of three comparisons once, whatever anchors they have', () => {
    const circle = [
      judged('1', triplet('a', 'b', 'c'), { is: 'left' }),
      judged('2', triplet('c', 'a', 'b'), { is: 'left' }),
      judged('3', triplet('b', 'c', 'a'), { is: 'left' }),
    ];
    expect(contradictions(circle, unknown).map(({ kind }) => kind)).toEqual(['cycle']);
    expect(contradictions(circle.slice(0, 2), unknown)).toEqual([]);
    const oneAnchor = [
      judged('1', triplet('a', 'b', 'c'), { is: 'left' }),
      judged('2', triplet('a', 'c', 'd'), { is: 'left' }),
      judged('3', triplet('a', 'd', 'b'), { is: 'left' }),
    ];
    expect(contradictions(oneAnchor, unknown)[0]?.judgements.slice().sort()).toEqual(['1', '2', '3']);
  });

  it('reads an odd one out as two comparisons', () => {
    const odd = judged('1', { kind: 'odd', items: ['a', 'b', 'c'] }, { is: 'odd', item: 'c' });
    const against = [
      judged('2', triplet('a', 'b', 'c'), { is: 'right' }),
      judged('3', triplet('a', 'd', 'c'), { is: 'left' }),
    ];
    expect(contradictions([odd, ...against], unknown)).toEqual([]);
    const circle = [
      judged('2', triplet('c', 'a', 'd'), { is: 'left' }),
      judged('3', { kind: 'odd', items: ['c', 'd', 'e'] }, { is: 'odd', item: 'e' }),
      judged('4', triplet('c', 'e', 'a'), { is: 'left' }),
    ];
    expect(contradictions(circle, unknown)[0]?.kind).toBe('cycle');
  });

  it('finds none in answers that a metric gave', () => {
    const at = (id: string): number => Number(id) ** 1.3;
    const random = createRandom(9);
    const answers = Array.from({ length: 300 }, (_, i) => {
      const [a, b, c] = [0, 1, 2].map((k) => `${random.integer(10) + 10 * k}`) as [string, string, string];
      const nearer = Math.abs(at(a) - at(b)) < Math.abs(at(a) - at(c));
      return judged(`${i}`, triplet(a, b, c), { is: nearer ? 'left' : 'right' });
    });
    expect(contradictions(answers, unknown)).toEqual([]);
  });
});
