import { describe, expect, it } from 'vitest';
import {
  type Advice,
  type AdviceInput,
  adviceSteps,
  verdictOf,
} from '../../../../shared/evaluation/stopping/advice.ts';
import type { Judgement } from '../../../../shared/model/judgement.ts';
import { pair, row } from '../../../renderer/review/filter/rows.ts';

const answered = (similar: number, different: number): readonly Judgement[] =>
  [
    ...Array.from({ length: similar }, (_, i) =>
      row(pair('a', `s${i}`), { is: 'similar' }, { audit: i % 2 === 0, predicted: 0.8 }),
    ),
    ...Array.from({ length: different }, (_, i) =>
      row(pair('a', `d${i}`), { is: 'different' }, { audit: i % 2 === 0, predicted: 0.3 }),
    ),
  ].map(({ judgement }) => judgement);

const point = (judgements: number, accuracy: number): AdviceInput['curve'][number] => ({
  judgements,
  low: accuracy - 0.03,
  high: accuracy + 0.03,
});

const adviceOn = (judgements: readonly Judgement[], curve: AdviceInput['curve'] = []): Advice => {
  const steps = adviceSteps(judgements, { curve, agreements: [], information: null, seed: 1 });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

describe('whether one may stop', () => {
  it('is too early to say with few answers of one kind', () => {
    expect(verdictOf(adviceOn(answered(30, 4)))).toEqual({ says: 'few-answers', missing: 6 });
  });

  it('is too early to say without a curve', () => {
    expect(verdictOf(adviceOn(answered(20, 20), [point(20, 0.7)])).says).toBe('no-curve');
  });

  it('is no while the curve still rises', () => {
    const rising = [point(20, 0.62), point(40, 0.7), point(60, 0.75), point(80, 0.79)];
    expect(verdictOf(adviceOn(answered(40, 40), rising)).says).toBe('worth-it');
  });

  it('is said only when no sign speaks against it', () => {
    const flat: Advice = {
      ...adviceOn(answered(40, 40)),
      forecasts: [{ more: 200, accuracy: 0.9, low: 0.89, high: 0.91, gain: 0.001 }],
    };
    const disputed = { ...flat, signals: flat.signals.map((one, i) => ({ ...one, met: i !== 1 })) };
    expect(verdictOf(disputed)).toEqual({ says: 'little-gain', more: 200 });
    const agreed = { ...flat, signals: flat.signals.map((signal) => ({ ...signal, met: true })) };
    expect(verdictOf(agreed)).toEqual({ says: 'may-stop', more: 200 });
  });

  it('rests on audits only', () => {
    expect(adviceOn(answered(10, 10)).audit?.count).toBe(10);
    expect(adviceOn([]).audit).toBeNull();
  });

  it('counts the contradictions', () => {
    const [yes, no] = [row(pair('a', 'b'), { is: 'similar' }), row(pair('b', 'a'), { is: 'different' })];
    expect(adviceOn([yes.judgement]).contradictions).toBe(0);
    expect(adviceOn([yes.judgement, no.judgement]).contradictions).toBe(1);
  });
});
