import { describe, expect, it } from 'vitest';
import { paceOf, recentTimes } from '../../../../renderer/session/log/figures.ts';
import { LogProjection } from '../../../../renderer/session/log/log-projection.ts';
import { judgement, revision } from '../samples.ts';

describe('pace', () => {
  const now = new Date(2026, 5, 10, 12).getTime();
  const log = new LogProjection();
  const took = [2000, 4000, 600_000, 6000];
  took.forEach((ms, i) => {
    log.add(judgement(`t${i}`, { took: ms, at: now - 1000 * (10 - i) }));
  });
  log.add(judgement('yesterday', { took: 1000, at: now - 86_400_000 }));
  log.add(judgement('other', { took: 9000, at: now, annotator: 'bob' }));
  log.add(judgement('gone', { took: 9000, at: now }));
  log.add(revision('retraction', 'gone'));

  it('counts one annotator, today and in all', () => {
    expect(paceOf(log, 'ann', now)).toMatchObject({ today: 4, inAll: 5 });
    expect(paceOf(log, 'nobody', now)).toEqual({ today: 0, inAll: 0, medianMs: null, perMinute: null });
  });

  it('leaves idle time out of the median and the rate', () => {
    const { medianMs, perMinute } = paceOf(log, 'ann', now);
    expect(medianMs).toBe(3000);
    expect(perMinute).toBeCloseTo((4 * 60_000) / 13_000);
    expect(recentTimes(log)).not.toContain(600_000);
  });
});
