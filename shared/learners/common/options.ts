// Room: What learners share beside their input: options, priors, reports, descent.

import { type Sentence, say } from '../../model/localizable.ts';
import { done, failed, type Outcome } from '../../model/result.ts';
import { type Dense, fromRows } from '../../numbers/dense.ts';
import type { LearnerName, LearnerOptions, OptionField } from '../learner.ts';
import { isDense, matrixProblem } from './matrix-option.ts';

/** `prior` of the learners that have one: a name, or a d × d matrix M₀. */
export type PriorOption = 'identity' | 'covariance' | Dense;

/** A learner's options after validation: every read below returns a value of the field's kind. */
export interface Settings {
  /** @throws RangeError for a key without a number and without a fallback: the learner's bug. */
  number(key: string): number;
  /** Null when the option was left to be chosen from the data. */
  optionalNumber(key: string): number | null;
  choice<T extends string>(key: string, values: readonly T[]): T;
  prior(): PriorOption;
  /** [upper for similar, lower for dissimilar], squared distances. */
  bounds(): readonly [number, number] | null;
  /** A count, a matrix of rows, or null when left open. */
  basis(): number | Dense | null;
}

/**
 * The option `tolerance`, above 0. Each learner stops by a measure of its own, so each says in `help` what it is
 * compared with.
 */
export const toleranceField = (fallback: number, help: string): OptionField => ({
  key: 'tolerance',
  label: 'Tolerance',
  help,
  type: { kind: 'number', above: 0 },
  fallback,
});

/** The option `maxIterations`, a whole number from 1. */
export const maxIterationsField = (fallback: number): OptionField => ({
  key: 'maxIterations',
  label: 'Most iterations',
  help: 'The fit stops here and says that it has not converged.',
  type: { kind: 'number', min: 1, integer: true },
  fallback,
});

export const priorField: OptionField = {
  key: 'prior',
  label: 'Prior',
  help: 'The metric to stay close to: identity (plain Euclidean distance), covariance (inverse covariance of the judged items), or a matrix of your own.',
  type: { kind: 'prior' },
  fallback: 'identity',
};

/**
 * Checks `given` against a learner's fields. An unknown key, a wrong kind or a number out of range is a failure
 * `options.…` that names the option; a missing one takes its fallback.
 */
export const readOptions = (
  learner: LearnerName,
  fields: readonly OptionField[],
  given: LearnerOptions,
): Outcome<Settings> => {
  for (const key of Object.keys(given)) {
    if (fields.some((field) => field.key === key)) continue;
    const known = fields.map((field) => field.key).join(', ') || say`none`;
    return failed('options.unknown', say`${learner} has no option "${key}"; it has: ${known}.`);
  }
  const values = new Map<string, unknown>();
  for (const field of fields) {
    const value = given[field.key] ?? field.fallback;
    if (value === undefined) continue;
    const wrong = optionProblem(field, value);
    if (wrong)
      return failed('options.invalid', say`Option "${field.key}" of ${learner} must be ${wrong}; got ${shown(value)}.`);
    values.set(field.key, value);
  }
  return done(settingsOf(values));
};

const settingsOf = (values: ReadonlyMap<string, unknown>): Settings => {
  const optionalNumber = (key: string): number | null => {
    const value = values.get(key);
    return typeof value === 'number' ? value : null;
  };
  return {
    optionalNumber,
    number: (key) => {
      const value = optionalNumber(key);
      if (value === null) throw new RangeError(`option ${key} has no number`);
      return value;
    },
    choice: (key, allowed) => {
      const value = allowed.find((name) => name === values.get(key));
      if (value === undefined) throw new RangeError(`option ${key} is none of ${allowed.join(', ')}`);
      return value;
    },
    prior: () => {
      const value = values.get('prior');
      return value === 'covariance' || value === 'identity' ? value : (matrixOf(value) ?? 'identity');
    },
    bounds: () => {
      const value = values.get('bounds');
      return isPairOfNumbers(value) ? value : null;
    },
    basis: () => {
      const value = values.get('basis');
      return typeof value === 'number' ? value : matrixOf(value);
    },
  };
};

/** What was expected, in words that go on from "must be", when `value` is not it; null when it is. */
export const optionProblem = ({ type }: OptionField, value: unknown): Sentence | null => {
  switch (type.kind) {
    case 'number':
      return numberProblem(type, value);
    case 'choice':
      return type.values.some((name) => name === value) ? null : say`one of ${type.values.join(', ')}`;
    case 'prior':
      return value === 'identity' || value === 'covariance' || !matrixProblem(value)
        ? null
        : say`"identity", "covariance" or a matrix as rows of finite numbers`;
    case 'bounds':
      return isPairOfNumbers(value) && value[0] > 0 && value[1] > 0
        ? null
        : say`two squared distances above 0: [upper for similar, lower for different]`;
    case 'basis':
      return (Number.isInteger(value) && Number(value) > 0) || !matrixProblem(value)
        ? null
        : say`a count above 0 or a matrix as rows of finite numbers`;
  }
};

const numberProblem = (type: Extract<OptionField['type'], { kind: 'number' }>, value: unknown): Sentence | null => {
  let wanted = type.integer ? say`a whole number` : say`a number`;
  if (type.above !== undefined) wanted = say`${wanted} above ${type.above}`;
  if (type.min !== undefined) wanted = say`${wanted} of at least ${type.min}`;
  if (type.max !== undefined) wanted = say`${wanted} of at most ${type.max}`;
  const fits =
    typeof value === 'number' &&
    Number.isFinite(value) &&
    (!type.integer || Number.isInteger(value)) &&
    (type.above === undefined || value > type.above) &&
    (type.min === undefined || value >= type.min) &&
    (type.max === undefined || value <= type.max);
  return fits ? null : wanted;
};

const isPairOfNumbers = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((entry) => Number.isFinite(entry));

const matrixOf = (value: unknown): Dense | null => {
  if (isDense(value)) return value;
  return isRows(value) ? fromRows(value) : null;
};

const isRows = (value: unknown): value is readonly (readonly number[])[] =>
  Array.isArray(value) && !matrixProblem(value);

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};
