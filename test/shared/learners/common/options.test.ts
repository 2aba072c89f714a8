import { describe, expect, it } from 'vitest';
import {
  maxIterationsField,
  priorField,
  readOptions,
  toleranceField,
} from '../../../../shared/learners/common/options.ts';
import type { OptionField } from '../../../../shared/learners/learner.ts';
import { identity, toRows } from '../../../../shared/numbers/dense.ts';

const gamma: OptionField = {
  key: 'gamma',
  label: 'Slack',
  help: '',
  type: { kind: 'number', above: 0 },
  fallback: 1,
};
const bounds: OptionField = { key: 'bounds', label: 'Bounds', help: '', type: { kind: 'bounds' } };
const basis: OptionField = { key: 'basis', label: 'Basis', help: '', type: { kind: 'basis' } };
const fields = [gamma, bounds, priorField, basis, toleranceField(1e-6, ''), maxIterationsField(50)];

const read = (given: Record<string, unknown>) => readOptions('itml', fields, given);

describe('readOptions', () => {
  it('takes fallbacks for what is not given, and null where there is none', () => {
    const settings = read({});
    if (!settings.ok) throw new Error(settings.failure.what);
    expect(settings.value.number('gamma')).toBe(1);
    expect(settings.value.number('maxIterations')).toBe(50);
    expect(settings.value.bounds()).toBeNull();
    expect(settings.value.basis()).toBeNull();
    expect(settings.value.prior()).toBe('identity');
  });

  it('reads what is given, matrices from rows too', () => {
    const settings = read({
      gamma: 2,
      bounds: [1, 4],
      prior: [
        [2, 0],
        [0, 1],
      ],
      basis: identity(2),
    });
    if (!settings.ok) throw new Error(settings.failure.what);
    expect(settings.value.number('gamma')).toBe(2);
    expect(settings.value.bounds()).toEqual([1, 4]);
    const prior = settings.value.prior();
    expect(typeof prior === 'string' ? prior : toRows(prior)).toEqual([
      [2, 0],
      [0, 1],
    ]);
    expect(settings.value.basis()).toEqual(identity(2));
  });

  it.each([
    [{ gama: 1 }, 'gama'],
    [{ gamma: 0 }, 'gamma'],
    [{ gamma: '1' }, 'gamma'],
    [{ gamma: Number.NaN }, 'gamma'],
    [{ maxIterations: 2.5 }, 'maxIterations'],
    [{ maxIterations: 0 }, 'maxIterations'],
    [{ tolerance: -1 }, 'tolerance'],
    [{ bounds: [1] }, 'bounds'],
    [{ bounds: [0, 1] }, 'bounds'],
    [{ prior: 'random' }, 'prior'],
    [{ prior: [[1, 0], [0]] }, 'prior'],
    [{ prior: [] }, 'prior'],
    [{ basis: -3 }, 'basis'],
  ])('refuses %j and names the option', (given, key) => {
    const settings = read(given);
    expect(settings.ok).toBe(false);
    if (settings.ok) return;
    expect(settings.failure.code).toMatch(/^options\./);
    expect(settings.failure.what).toContain(`"${key}"`);
  });

  it('names the choices of a choice', () => {
    const choice: OptionField = {
      key: 'embedding',
      label: '',
      help: '',
      type: { kind: 'choice', values: ['weighted', 'plain'] },
      fallback: 'weighted',
    };
    const settings = readOptions('lfda', [choice], {});
    expect(settings.ok && settings.value.choice('embedding', ['weighted', 'plain'])).toBe('weighted');
    const refused = readOptions('lfda', [choice], { embedding: 'other' });
    expect(refused.ok ? '' : refused.failure.what).toContain('weighted, plain');
  });
});
