import { describe, expect, it } from 'vitest';
import { paceOf, paces } from '../../../shared/evaluation/pace.ts';

describe('paceOf', () => {
  it('leaves idle judgements out of pace and median', () => {
    const pace = paceOf([{ took: 2000 }, { took: 4000 }, { took: 3_600_000 }, { took: 6000 }]);
    expect(pace).toEqual({ judgements: 4, perMinute: 15, medianSeconds: 4, activeMinutes: 0.2, idle: 1 });
  });

  it('takes the middle of an even number and is silent without any', () => {
    expect(paceOf([{ took: 1000 }, { took: 2000 }]).medianSeconds).toBe(1.5);
    expect(paceOf([])).toMatchObject({ perMinute: null, medianSeconds: null });
  });

  it('tells today from all', () => {
    const { today, all } = paces(
      [
        { took: 1000, at: 5 },
        { took: 3000, at: 15 },
      ],
      10,
    );
    expect(today.judgements).toBe(1);
    expect(today.medianSeconds).toBe(3);
    expect(all.medianSeconds).toBe(2);
  });
});
