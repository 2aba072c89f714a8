import { describe, expect, it } from 'vitest';
import { type Advice, adviceOf, verdictOf } from '../../../renderer/metric/advice.ts';
import type { CurvePoint } from '../../../renderer/session/session.ts';
import { pair, row } from '../review/rows.ts';

const answered = (similar: number, different: number) => [
  ...Array.from({ length: similar }, (_, i) =>
    row(pair('a', `s${i}`), { is: 'similar' }, { audit: i % 2 === 0, predicted: 0.8 }),
  ),
  ...Array.from({ length: different }, (_, i) =>
    row(pair('a', `d${i}`), { is: 'different' }, { audit: i % 2 === 0, predicted: 0.3 }),
  ),
];

const point = (judgements: number, accuracy: number): CurvePoint => ({
  judgements,
  auc: accuracy,
  euclideanAuc: 0.6,
  accuracy,
  low: accuracy - 0.03,
  high: accuracy + 0.03,
});

describe('whether one may stop', () => {
  it('is too early to say with few answers of one kind', () => {
    const advice = adviceOf(answered(30, 4), [], [], null, 1);
    expect(verdictOf(advice)).toEqual({ says: 'few-answers', missing: 6 });
  });

  it('is too early to say without a curve', () => {
    expect(verdictOf(adviceOf(answered(20, 20), [point(20, 0.7)], [], null, 1)).says).toBe('no-curve');
  });

  it('is no while the curve still rises', () => {
    const rising = [point(20, 0.62), point(40, 0.7), point(60, 0.75), point(80, 0.79)];
    const verdict = verdictOf(adviceOf(answered(40, 40), rising, [], null, 1));
    expect(verdict.says).toBe('worth-it');
  });

  it('is said only when no sign speaks against it', () => {
    const flat: Advice = {
      ...adviceOf(answered(40, 40), [], [], null, 1),
      forecasts: [{ more: 200, accuracy: 0.9, low: 0.89, high: 0.91, gain: 0.001 }],
    };
    const disputed = { ...flat, signals: flat.signals.map((one, i) => ({ ...one, met: i !== 1 })) };
    expect(verdictOf(disputed)).toEqual({ says: 'little-gain', more: 200 });
    const agreed = { ...flat, signals: flat.signals.map((signal) => ({ ...signal, met: true })) };
    expect(verdictOf(agreed)).toEqual({ says: 'may-stop', more: 200 });
  });

  it('rests on audits only, and leaves undone judgements out', () => {
    const rows = answered(10, 10);
    expect(adviceOf(rows, [], [], null, 1).audit?.count).toBe(10);
    const undone = rows.map((one) => ({ ...one, state: 'retracted' as const }));
    expect(adviceOf(undone, [], [], null, 1).audit).toBeNull();
  });
});
