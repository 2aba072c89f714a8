import { describe, expect, it } from 'vitest';
import { cautiousWilson } from '../../../../shared/evaluation/measures/interval.ts';
import {
  askedAudits,
  auditReport,
  moreToHalve,
  weightedAccuracy,
} from '../../../../shared/evaluation/stopping/audit.ts';
import type { Judgement } from '../../../../shared/model/judgement.ts';
import { createRandom } from '../../../../shared/numbers/random.ts';
import { judged, pair, triplet } from '../judgements.ts';

const audit = (id: string, predicted: number | null, is: 'similar' | 'different' | 'unsure'): Judgement =>
  judged(id, pair('a', 'b'), { is }, { origin: { audit: true, predicted } });

describe('auditReport', () => {
  it('speaks from the first audit on', () => {
    const report = auditReport(askedAudits([audit('1', 0.8, 'similar')]), 1);
    expect(report).toMatchObject({ accuracy: 1, count: 1, auc: null });
    expect(report?.low).toBeLessThan(0.3);
  });

  it('looks at audits with a prediction and a decided answer only', () => {
    const others = [
      audit('1', null, 'similar'),
      audit('2', 0.7, 'unsure'),
      judged('3', pair('a', 'b'), { is: 'similar' }, { origin: { predicted: 0.9 } }),
    ];
    expect(askedAudits(others)).toEqual([]);
    expect(auditReport([], 1)).toBeNull();
    const left = judged('4', triplet('a', 'b', 'c'), { is: 'right' }, { origin: { audit: true, predicted: 0.2 } });
    expect(askedAudits([left])).toEqual([{ predicted: 0.2, cameTrue: 0 }]);
  });

  it('counts an even prediction as half right', () => {
    expect(auditReport([{ predicted: 0.5, cameTrue: 0 }], 1)?.accuracy).toBe(0.5);
  });

  it('gives AUC an interval that holds it', () => {
    const random = createRandom(4);
    const cases = Array.from({ length: 80 }, () => {
      const predicted = random.next();
      return { predicted, cameTrue: random.next() < predicted ? 1 : 0 } as const;
    });
    const { auc } = auditReport(cases, 1) ?? { auc: null };
    expect(auc?.low).toBeLessThan(auc?.value ?? 0);
    expect(auc?.high).toBeGreaterThan(auc?.value ?? 1);
    expect((auc?.high ?? 1) - (auc?.low ?? 0)).toBeLessThan(0.35);
  });
});

describe('moreToHalve', () => {
  it('is the smallest number that halves the interval', () => {
    for (const [right, of] of [
      [30, 40],
      [1, 1],
      [200, 250],
      [0, 12],
    ] as const) {
      const width = (n: number): number => {
        const { low, high } = cautiousWilson((right / of) * n, n);
        return high - low;
      };
      const more = moreToHalve(right, of);
      expect(width(of + more)).toBeLessThanOrEqual(width(of) / 2);
      expect(width(of + more - 1)).toBeGreaterThan(width(of) / 2);
    }
  });
});

describe('weightedAccuracy', () => {
  const poolSize = 10_000;

  /** Half of the queries are hard (60 % right), half easy (90 % right); a floor of `floor` is drawn uniformly. */
  const study = (seed: number, floor: number, strategy = 'uncertainty'): Judgement[] => {
    const random = createRandom(seed);
    return Array.from({ length: 400 }, (_, i) => {
      const isAudit = i % 10 === 0;
      const hard = isAudit || random.next() < floor ? random.next() < 0.5 : true;
      const right = random.next() < (hard ? 0.6 : 0.9);
      const probability = (hard ? floor + 2 * (1 - floor) : floor) / poolSize;
      const origin = { audit: isAudit, predicted: 0.9, probability: isAudit ? 1 / poolSize : probability, strategy };
      return judged(`${i}`, pair('a', `${i}`), { is: right ? 'similar' : 'different' }, { origin });
    });
  };

  it('is unbiased where the plain share of right answers is not', () => {
    let weighted = 0;
    let plain = 0;
    const runs = 60;
    for (let seed = 0; seed < runs; seed++) {
      const judgements = study(seed, 0.4);
      weighted += (weightedAccuracy(judgements, poolSize)?.accuracy ?? Number.NaN) / runs;
      plain += judgements.filter(({ answer }) => answer.is === 'similar').length / 400 / runs;
    }
    expect(Math.abs(weighted - 0.75)).toBeLessThan(0.02);
    expect(plain).toBeLessThan(0.7);
  });

  it('has an interval that covers the truth and is narrower than that of the audits', () => {
    let covered = 0;
    for (let seed = 0; seed < 100; seed++) {
      const judgements = study(seed, 0.4);
      const { low, high } = weightedAccuracy(judgements, poolSize) ?? { low: 1, high: 0 };
      if (low <= 0.75 && 0.75 <= high) covered++;
      const alone = auditReport(askedAudits(judgements), 1);
      expect(high - low).toBeLessThan((alone?.high ?? 1) - (alone?.low ?? 0));
    }
    expect(covered).toBeGreaterThanOrEqual(90);
  });

  it('is silent about strategies that cannot reach everything', () => {
    expect(weightedAccuracy(study(1, 0.4, 'band-epig'), poolSize)).toBeNull();
  });
});
