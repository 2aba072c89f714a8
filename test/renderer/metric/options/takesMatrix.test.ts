import { describe, expect, it } from 'vitest';
import { matrixOption, matrixState, mostMatrixFeatures } from '../../../../renderer/metric/options/takesMatrix.ts';
import { learners } from '../../../../shared/learners/registry.ts';
import { defaultSettings, type FeatureSource, type ProjectSettings } from '../../../../shared/model/project.ts';

const features = (count: number): readonly FeatureSource[] =>
  Array.from({ length: count }, (_, i) => ({ name: `f${i}`, from: `f${i}`, how: 'number' }));

describe('the learners that take a matrix', () => {
  it('are those with such an option', () => {
    for (const { name, options } of learners.values()) {
      const field = options.find(({ type }) => type.kind === 'prior' || type.kind === 'basis');
      expect(matrixOption(name), name).toBe(field?.key ?? null);
    }
  });

  it('have been given one only where rows stand in its place', () => {
    const stateOf = (change: Partial<ProjectSettings>): string =>
      matrixState({ features: features(3), settings: { ...defaultSettings, learner: 'itml', ...change } });
    expect(stateOf({})).toBe('open');
    expect(stateOf({ options: { itml: { prior: 'covariance' } } })).toBe('open');
    expect(stateOf({ options: { itml: { prior: [[1]] } } })).toBe('given');
    expect(stateOf({ learner: 'auto', options: { itml: { prior: [[1]] } } })).toBe('none');
  });

  it('take none of more features than settings can hold', () => {
    const settings = { ...defaultSettings, learner: 'itml' };
    expect(matrixState({ features: features(mostMatrixFeatures), settings })).toBe('open');
    expect(matrixState({ features: features(mostMatrixFeatures + 1), settings })).toBe('none');
  });
});
