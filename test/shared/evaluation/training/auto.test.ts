import { describe, expect, it } from 'vitest';
import { judgedFrom } from '../../../../shared/evaluation/held-out/evidence.ts';
import { lead, scoreOf } from '../../../../shared/evaluation/held-out/score.ts';
import { auc } from '../../../../shared/evaluation/measures/auc.ts';
import { type Candidate, chooseLearner, type Naming } from '../../../../shared/evaluation/training/auto.ts';
import type { LearnerName } from '../../../../shared/learners/learner.ts';
import { createRandom, type Random } from '../../../../shared/numbers/random.ts';

const count = 300;

/** Answers and, for a metric that is `noise` away from the truth, its distances. */
const study = (random: Random) => {
  const truth = Float64Array.from({ length: count }, () => random.normal());
  const judged = judgedFrom({
    pairs: {
      left: Int32Array.from(truth, (_, i) => i),
      right: Int32Array.from(truth, (_, i) => i + 1),
      similar: Uint8Array.from(truth, (value) => (value + random.normal() / 2 < 0 ? 1 : 0)),
      weight: new Float64Array(count).fill(1),
    },
  });
  const measured = (noise: number): Float64Array => truth.map((value) => value + noise * random.normal());
  return { judged, measured };
};

const noAudits: Float64Array = new Float64Array(count).fill(Number.NaN);

describe('scoreOf', () => {
  it('is the AUC, and its standard error is what repeating the study shows', () => {
    const random = createRandom(1);
    const aucs: number[] = [];
    const errors: number[] = [];
    for (let run = 0; run < 200; run++) {
      const { judged, measured } = study(random);
      const squared = measured(0.7);
      const score = scoreOf(judged, { squared, margins: new Float64Array(0) });
      expect(score?.auc).toBeCloseTo(
        auc(
          squared.map((value) => -value),
          judged.pairs.similar,
        ) ?? -1,
        10,
      );
      aucs.push(score?.auc ?? 0);
      errors.push(score?.standardError ?? 0);
    }
    const mean = aucs.reduce((a, b) => a + b, 0) / aucs.length;
    const deviation = Math.sqrt(aucs.reduce((a, b) => a + (b - mean) ** 2, 0) / (aucs.length - 1));
    const claimed = errors.reduce((a, b) => a + b, 0) / errors.length;
    expect(claimed / deviation).toBeGreaterThan(0.85);
    expect(claimed / deviation).toBeLessThan(1.15);
  });

  it('knows the error of a lead better than from the two errors alone', () => {
    const { judged, measured } = study(createRandom(2));
    const good = measured(0.3);
    const worse = good.map((value, i) => value + 0.2 * Math.sin(i));
    const one = scoreOf(judged, { squared: good, margins: new Float64Array(0) });
    const other = scoreOf(judged, { squared: worse, margins: new Float64Array(0) });
    if (!one || !other) throw new Error('no score');
    expect(lead(one, other).by).toBeCloseTo(one.auc - other.auc, 12);
    expect(lead(one, other).standardError).toBeLessThan(one.standardError);
    expect(lead(one, one).standardError).toBe(0);
  });

  it('counts triplets of one judgement as one', () => {
    const rows = new Int32Array(20);
    const triplets = { anchor: rows, near: rows, far: rows, weight: new Float64Array(20).fill(0.5) };
    const apart = judgedFrom({ triplets });
    const together = { ...apart, tripletSource: rows.map((_, i) => Math.floor(i / 10)), judgements: 2 };
    const margins = Float64Array.from({ length: 20 }, (_, i) => (i < 10 ? 1 : -1));
    const heldOut = { squared: new Float64Array(0), margins };
    expect(scoreOf(apart, heldOut)?.auc).toBe(0.5);
    expect(scoreOf(together, heldOut)?.auc).toBe(0.5);
    expect(scoreOf(together, heldOut)?.standardError ?? 0).toBeGreaterThan(
      2 * (scoreOf(apart, heldOut)?.standardError ?? 9),
    );
  });

  it('is silent about one kind of answer and about missing distances', () => {
    const { judged, measured } = study(createRandom(2));
    const onlySimilar = { ...judged, pairs: { ...judged.pairs, similar: new Uint8Array(count).fill(1) } };
    expect(scoreOf(onlySimilar, { squared: measured(1), margins: new Float64Array(0) })).toBeNull();
    const holes = measured(1);
    holes[4] = Number.NaN;
    expect(scoreOf(judged, { squared: holes, margins: new Float64Array(0) })).toBeNull();
  });
});

describe('chooseLearner', () => {
  const { judged, measured } = study(createRandom(7));
  const candidate = (learner: LearnerName, noise: number, audits = noAudits): Candidate => {
    const score = scoreOf(judged, { squared: measured(noise), margins: new Float64Array(0) });
    if (!score) throw new Error('no score');
    return { learner, score, audits, auditAuc: null };
  };
  const hits = (right: number, of: number): Float64Array =>
    noAudits.map((_, i) => (i >= of ? Number.NaN : i < right ? 1 : 0));

  it('takes a learner that is clearly better, and says by how much', () => {
    const choice = chooseLearner([candidate('euclidean', 3), candidate('rca', 1.5), candidate('itml', 0.1)]);
    expect(choice.learner).toBe('itml');
    expect(choice.beatsEuclidean).toBe(true);
    expect(choice.because).toMatch(/Euclidean \d\d\.\d %/);
  });

  it('takes the simpler of two that are within one standard error', () => {
    const best = candidate('itml', 0.3);
    const nearly = { ...best, learner: 'mmc-diagonal' as const };
    expect(chooseLearner([candidate('euclidean', 3), best, nearly]).learner).toBe('mmc-diagonal');
    expect(chooseLearner([{ ...best, learner: 'euclidean' }, best]).learner).toBe('euclidean');
    expect(chooseLearner([{ ...best, learner: 'euclidean' }, best]).beatsEuclidean).toBe(false);
  });

  it('keeps `bayes` until another leads it by far more than chance', () => {
    const best = candidate('itml', 0.3);
    const euclidean = candidate('euclidean', 3);
    const tied: Candidate = { ...best, learner: 'bayes' };
    expect(chooseLearner([euclidean, tied, best])).toMatchObject({ learner: 'bayes', beatsEuclidean: true });
    const { score } = best;
    const ahead = (errors: number): Candidate => {
      const influence = score.influence.map((value, i) => value + (i === 0 ? 0.01 : 0));
      return { ...best, score: { ...score, auc: score.auc + 0.01 * errors, influence } };
    };
    expect(chooseLearner([euclidean, tied, ahead(2.4)])).toMatchObject({ learner: 'bayes', code: 'incumbent' });
    expect(chooseLearner([euclidean, tied, ahead(2.6)])).toMatchObject({ learner: 'itml', code: 'best' });
    // A tie with Euclidean is a tie, and said to be one.
    const level: Candidate = { ...best, learner: 'euclidean' };
    expect(chooseLearner([level, tied])).toMatchObject({ learner: 'bayes', beatsEuclidean: false });
  });

  /** As `bayes` but for a lead of so many standard errors. */
  const leading = (learner: LearnerName, bayes: Candidate, errors: number, audits = noAudits): Candidate => {
    const { auc: held, standardError, influence } = bayes.score;
    const moved = influence.map((value, i) => value + (i === 0 ? 0.01 : 0));
    return { learner, score: { auc: held + 0.01 * errors, standardError, influence: moved }, audits, auditAuc: null };
  };

  it('lets `itml` take the place by a smaller lead where answers are grades, and no other learner', () => {
    const euclidean = candidate('euclidean', 3);
    const bayes = candidate('bayes', 0.3);
    const chosen = (rival: Candidate, naming?: Naming) => chooseLearner([euclidean, bayes, rival], naming).learner;
    expect(chosen(leading('itml', bayes, 1.7), 'grades')).toBe('itml');
    expect(chosen(leading('itml', bayes, 1.5), 'grades')).toBe('bayes');
    expect(chosen(leading('lsml', bayes, 2.4), 'grades')).toBe('bayes');
    expect(chosen(leading('lsml', bayes, 2.6), 'grades')).toBe('lsml');
    for (const naming of ['unknown', 'groups'] as const)
      expect(chosen(leading('itml', bayes, 2.4), naming)).toBe('bayes');
  });

  it('wants the audits to speak against `bayes` too where answers name groups', () => {
    const euclidean = candidate('euclidean', 3);
    const bayes: Candidate = { ...candidate('bayes', 0.3), audits: hits(30, 40) };
    const choice = (audits: Float64Array, naming: Naming) =>
      chooseLearner([euclidean, bayes, leading('mmc', bayes, 4, audits)], naming);
    expect(choice(hits(31, 40), 'groups')).toMatchObject({ learner: 'bayes', code: 'audits-decide' });
    expect(choice(hits(36, 40), 'groups')).toMatchObject({ learner: 'mmc', code: 'best' });
    expect(choice(hits(31, 40), 'unknown').learner).toBe('mmc');
  });

  it('lets no incumbent stay that loses to Euclidean on the audits', () => {
    const euclidean = candidate('euclidean', 3, hits(11, 12));
    const bayes = candidate('bayes', 0.1, hits(8, 12));
    expect(chooseLearner([euclidean, bayes]).learner).toBe('euclidean');
  });

  it('never takes one that loses to Euclidean on at least ten audits by more than one answer of luck', () => {
    const euclidean = candidate('euclidean', 3, hits(11, 12));
    const choice = chooseLearner([euclidean, candidate('itml', 0.1, hits(8, 12)), candidate('rca', 0.5, hits(10, 12))]);
    expect(choice.learner).toBe('rca');
    expect(choice.because).toContain('lost to Euclidean');
    const ahead = { ...candidate('itml', 0.1, hits(8, 12)), auditAuc: 0.95 };
    expect(chooseLearner([{ ...euclidean, auditAuc: 0.9 }, ahead]).learner).toBe('itml');
    expect(chooseLearner([{ ...euclidean, auditAuc: 0.96 }, ahead]).learner).toBe('euclidean');
    expect(chooseLearner([candidate('euclidean', 3, hits(9, 9)), candidate('itml', 0.1, hits(5, 9))]).learner).toBe(
      'itml',
    );
  });
});
