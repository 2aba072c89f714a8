import { describe, expect, it } from 'vitest';
import { readReason } from '../../../../shared/sampling/reason.ts';
import { standard } from '../../../../shared/sampling/strategies/default.ts';
import { approachFor, learnsTransitivePairs } from '../../../../shared/sampling/strategies/learner-approach.ts';
import { random } from '../../../../shared/sampling/strategies/random.ts';
import { answersOf, byClass, placing } from '../answers.ts';
import { chooseNow, normalItems, samplingContext } from '../sampling-contexts.ts';

const items = 60;
/** Half of the items placed in three classes, by answers that never slip. */
const byGroups = { pairs: answersOf(placing(items / 2, 3), byClass(3)) };
const sampling = (learner?: string) =>
  samplingContext({ items: normalItems(items, 3), constraints: byGroups, ...(learner ? { learner } : {}) });
const reasons = (learner?: string): readonly string[] =>
  chooseNow(standard, sampling(learner), 40).draws.map(({ why }) => readReason(why).key);

describe('the default strategy', () => {
  it('looks for groups where nothing is known of the learner, or it may change', () => {
    expect(reasons()).toContain('grouping');
    expect(reasons('auto')).toEqual(reasons());
  });

  it('asks ITML what settles most, whatever groups there are', () => {
    const found = new Set(reasons('itml'));
    expect(found).toContain('informative');
    expect(found).not.toContain('grouping');
    expect(found).not.toContain('group-check');
  });

  it('asks RCA what random questions would', () => {
    expect(chooseNow(standard, sampling('rca'), 40)).toEqual(chooseNow(random, sampling('rca'), 40));
  });

  it('draws triplets alike for every learner', () => {
    const triplets = (learner: string) => chooseNow(standard, samplingContext({ kind: 'triplet', learner }), 20);
    expect(triplets('rca')).toEqual(triplets('auto'));
  });
});

describe('learnsImplied', () => {
  it('holds where the default looks for groups, and nowhere else', () => {
    const learners = ['auto', 'bayes', 'mmc', 'itml', 'rca'];
    expect(learners.filter((learner) => learnsTransitivePairs('default', learner))).toEqual(['auto', 'bayes', 'mmc']);
    expect(learners.filter((learner) => learnsTransitivePairs('uncertainty', learner))).toEqual([]);
    expect(learners.map(approachFor)).toEqual(['groups', 'groups', 'groups', 'settling', 'random']);
  });
});
