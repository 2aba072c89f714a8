import { describe, expect, it } from 'vitest';
import { agreementOf, stopAdvice, stopPool } from '../../../../shared/evaluation/stopping/stop.ts';

const flat = [{ more: 200, accuracy: 0.9, low: 0.87, high: 0.93, gain: 0.004 }];
const settled = {
  answers: [30, 80],
  agreements: [0.95, 0.99, 0.995, 1],
  information: 0.02,
  audit: { low: 0.86, high: 0.94, count: 250 },
  forecasts: flat,
};

describe('stopAdvice', () => {
  it('says so when all four signs are met and little is to be gained', () => {
    const advice = stopAdvice(settled);
    expect([advice.met, advice.known]).toEqual([4, 4]);
    expect(advice.sentence).toContain('About 200 more judgements would move the accuracy by less than 1.0 %');
    expect(advice.sentence).toContain('You may stop.');
  });

  it('does not call it settled while one sign fails', () => {
    for (const change of [
      { agreements: [1, 0.9, 1] },
      { information: 0.4 },
      { audit: { low: 0.7, high: 0.95, count: 30 } },
    ]) {
      const advice = stopAdvice({ ...settled, ...change });
      expect(advice.met).toBe(3);
      expect(advice.sentence).not.toContain('You may stop.');
    }
  });

  it('asks for answers of the rarer kind first', () => {
    const { sentence, signals } = stopAdvice({ ...settled, answers: [4, 80] });
    expect(sentence).toContain('6 more answers of the rarer kind');
    expect(signals[0]?.met).toBe(false);
  });

  it('leaves open what cannot be known yet', () => {
    const advice = stopAdvice({ answers: [12, 12], agreements: [1], information: null, audit: null, forecasts: null });
    expect(advice.known).toBe(1);
    expect(advice.sentence).toContain('Too early to say');
  });

  it('names the fewest judgements that would be felt', () => {
    const forecasts = [
      { more: 50, accuracy: 0.81, low: 0.78, high: 0.85, gain: 0.004 },
      { more: 100, accuracy: 0.83, low: 0.79, high: 0.88, gain: 0.03 },
      { more: 200, accuracy: 0.85, low: 0.8, high: 0.9, gain: 0.05 },
    ];
    expect(stopAdvice({ ...settled, forecasts }).sentence).toContain(
      'About 100 more judgements would bring the accuracy from 80.0 % to 83.0 %',
    );
  });
});

describe('agreementOf', () => {
  it('is 1 for equal, about 0 for unrelated and negative for opposite predictions', () => {
    const a = Uint8Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? 1 : 0));
    expect(agreementOf(a, a)).toBe(1);
    expect(
      agreementOf(
        a,
        a.map((value) => 1 - value),
      ),
    ).toBe(-1);
    expect(
      Math.abs(
        agreementOf(
          a,
          a.map((_, i) => (i % 4 < 2 ? 1 : 0)),
        ),
      ),
    ).toBeLessThan(0.01);
    expect(agreementOf(new Uint8Array(9), new Uint8Array(9))).toBe(1);
  });
});

describe('stopPool', () => {
  it('is the same pairs every time, of two different items each', () => {
    const pool = stopPool(7, 1);
    expect(stopPool(7, 1)).toEqual(pool);
    for (let i = 0; i < pool.length; i += 2) expect(pool[i]).not.toBe(pool[i + 1]);
    expect(stopPool(1, 1).length).toBe(0);
  });
});
