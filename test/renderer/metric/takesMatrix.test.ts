import { describe, expect, it } from 'vitest';
import { matrixOption, matrixState } from '../../../renderer/metric/takesMatrix.ts';
import { learners } from '../../../shared/learners/registry.ts';
import { defaultSettings } from '../../../shared/model/project.ts';

describe('the learners that take a matrix', () => {
  it('are those with such an option', () => {
    for (const { name, options } of learners.values()) {
      const field = options.find(({ type }) => type.kind === 'prior' || type.kind === 'basis');
      expect(matrixOption(name), name).toBe(field?.key ?? null);
    }
  });

  it('have been given one only where rows stand in its place', () => {
    const settings = { ...defaultSettings, learner: 'itml' };
    expect(matrixState(settings)).toBe('open');
    expect(matrixState({ ...settings, options: { itml: { prior: 'covariance' } } })).toBe('open');
    expect(matrixState({ ...settings, options: { itml: { prior: [[1]] } } })).toBe('given');
    expect(matrixState({ ...settings, learner: 'auto', options: { itml: { prior: [[1]] } } })).toBe('none');
  });
});
