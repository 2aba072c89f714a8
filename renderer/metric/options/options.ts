import { optionProblem } from '../../../shared/learners/common/options.ts';
import type { LearnerOptions, OptionField } from '../../../shared/learners/learner.ts';
import type { Sentence } from '../../../shared/model/localizable.ts';

/** Options with one set, or left to its default where the value is undefined. */
export const withOption = (options: LearnerOptions, key: string, value: unknown): LearnerOptions => {
  const { [key]: _, ...rest } = options;
  return value === undefined ? rest : { ...rest, [key]: value };
};

/** The pair of bounds after one end changed; undefined once both ends are empty. */
export const withBound = (bounds: unknown, end: 0 | 1, value: number | undefined): unknown => {
  const known: readonly unknown[] = Array.isArray(bounds) ? bounds : [];
  const next = end === 0 ? [value, known[1]] : [known[0], value];
  return next.every((part) => part === undefined) ? undefined : next;
};

export interface WrongOption {
  readonly field: OptionField;
  readonly expected: Sentence;
}

/** The first option with a value that will not do, and what was expected; an empty one takes its default. */
export const wrongOption = (fields: readonly OptionField[], options: LearnerOptions): WrongOption | null => {
  for (const field of fields) {
    const value = options[field.key];
    const expected = value === undefined ? null : optionProblem(field, value);
    if (expected !== null) return { field, expected };
  }
  return null;
};
