import { describe, expect, it } from 'vitest';
import { closedWhere, groupsChance, namingOf } from '../../../../shared/evaluation/held-out/closure.ts';
import { judgedFrom } from '../../../../shared/evaluation/held-out/evidence.ts';
import type { TrainRequest } from '../../../../shared/evaluation/training/request.ts';
import { trainSteps } from '../../../../shared/evaluation/training/train.ts';
import { learningSpace } from '../../../../shared/learners/space.ts';
import type { Pairs } from '../../../../shared/model/constraints.ts';
import { answersOf, byClass, byNearness, placing, randomRows } from '../../sampling/answers.ts';
import { finish, normalItems } from '../../sampling/sampling-contexts.ts';

const items = 40;
const pairs = answersOf([...placing(items, 3), ...randomRows(items, 80, 9)], byClass(3));

const requestOf = (answers: Pairs, closure: boolean): TrainRequest => ({
  space: learningSpace(normalItems(items, 3), { standardize: true }),
  features: ['a', 'b', 'c'],
  judged: judgedFrom({ pairs: answers }),
  given: {},
  closure,
  learners: ['bayes'],
  choose: 'bayes',
  options: {},
  seed: 1,
  effort: 'thorough',
  memory: null,
  created: '',
});

describe('closedWhere', () => {
  const isKept = (judgement: number): boolean => judgement % 5 !== 0;

  it('adds what follows only where the request wants it', () => {
    const kept = pairs.left.filter((_, i) => isKept(i)).length;
    expect(closedWhere(requestOf(pairs, false), isKept).pairs?.left).toHaveLength(kept);
    expect(closedWhere(requestOf(pairs, true), isKept).pairs?.left.length).toBeGreaterThan(2 * kept);
  });

  it('is the same whatever was answered to the questions held out', () => {
    const turned = { ...pairs, similar: pairs.similar.map((similar, i) => (isKept(i) ? similar : 1 - similar)) };
    expect(closedWhere(requestOf(turned, true), isKept)).toEqual(closedWhere(requestOf(pairs, true), isKept));
  });
});

describe('namingOf', () => {
  it('tells groups from grades, and neither before there is evidence or where nobody asked', () => {
    const grades = answersOf(randomRows(items, 240), byNearness(items), 0.1);
    expect(namingOf(requestOf(pairs, true))).toBe('groups');
    expect(namingOf(requestOf(grades, true))).toBe('grades');
    expect(namingOf(requestOf(answersOf(randomRows(items, 5), byClass(3)), true))).toBe('unknown');
    expect(namingOf(requestOf(pairs, false))).toBe('unknown');
    expect(namingOf(requestOf(grades, false))).toBe('unknown');
  });
});

describe('groupsChance', () => {
  it('is high for groups, low for grades, and 0 where nobody asked', () => {
    const grades = answersOf(randomRows(items, 240), byNearness(items), 0.1);
    expect(groupsChance(requestOf(pairs, true))).toBeGreaterThan(0.8);
    expect(groupsChance(requestOf(grades, true))).toBeLessThan(0.2);
    expect(groupsChance(requestOf(pairs, false))).toBe(0);
  });
});

describe('training with closure', () => {
  it('counts and measures answers alone', () => {
    const trained = finish(trainSteps(requestOf(pairs, true)));
    if (!trained.ok) throw new Error(trained.failure.what);
    const { metric, memory, curve } = trained.value;
    expect(metric.counts['pairs']).toBe(pairs.left.length);
    expect(curve.judgements).toBe(pairs.left.length);
    expect(memory.summaries.bayes?.judgements).toBe(pairs.left.length);
  });

  it('changes the metric', () => {
    const [closed, plain] = [true, false].map((closure) => finish(trainSteps(requestOf(pairs, closure))));
    if (!closed?.ok || !plain?.ok) throw new Error('both can be fitted');
    expect(closed.value.metric.L).not.toEqual(plain.value.metric.L);
  });
});
