import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guessRoles } from '../../../shared/features/roles.ts';
import { tableSteps } from '../../../shared/formats/tables/table.ts';
import { drive, unwrap } from '../drive.ts';
import { tableOf } from './tables.ts';

const many = (count: number, cell: (i: number) => string | null) => Array.from({ length: count }, (_, i) => cell(i));
const guess = (cells: readonly (string | null)[], name = 'column') =>
  guessRoles(tableOf({ first: many(cells.length, (i) => `k${i}`), [name]: cells }))[1]?.role;

const sample = (path: string) => {
  const content = readFileSync(new URL(`../../../build/samples/${path}`, import.meta.url));
  const roles = guessRoles(unwrap(drive(tableSteps(path, content))));
  return Object.fromEntries(roles.map(({ name, role }) => [name, role]));
};

describe('guessing roles', () => {
  it.each([
    ['numbers', 'number', many(40, (i) => String(i / 3))],
    [
      'numbers with gaps',
      'number',
      many(40, (i) => (i % 3 ? '-1.5e3' : ['', '?', 'NA', 'NaN', 'null'][i % 5] || null)),
    ],
    ['numbers with one slip in forty', 'number', many(40, (i) => (i === 7 ? 'abc' : String(i)))],
    ['few words', 'category', many(40, (i) => ['red', 'green', 'blue'][i % 3] ?? '')],
    ['truth values', 'category', many(40, (i) => (i % 2 ? 'TRUE' : 'FALSE'))],
    ['sentences', 'text', many(40, (i) => `this is the text of number ${i}`)],
    ['file names of pictures', 'image', many(40, (i) => `folder/a${i}.PNG`)],
    ['codes that are all different', 'ignore', many(40, (i) => `x${i * 7919}`)],
    ['nothing', 'ignore', many(40, () => null)],
  ])('%s: %s', (_name, expected, cells) => {
    expect(guess(cells)).toBe(expected);
  });

  it('takes a telling name with few values for the label, and only one of them', () => {
    const classes = many(40, (i) => `c${i % 4}`);
    const roles = guessRoles(tableOf({ x: many(40, String), class: classes, species: classes }));
    expect(roles.map(({ role }) => role)).toEqual(['number', 'label', 'category']);
  });

  it('takes for the id what is called so and stands once a row, or else the first column of different words', () => {
    const words = many(30, (i) => `w${i}`);
    const numbers = many(30, (i) => String(i * 2));
    const roles = (columns: Parameters<typeof tableOf>[0]) => guessRoles(tableOf(columns)).map(({ role }) => role);
    expect(roles({ name: words, id: numbers })).toEqual(['ignore', 'id']);
    expect(roles({ size: numbers, code: words })).toEqual(['number', 'id']);
    expect(roles({ id: many(30, (i) => String(i % 7)), size: numbers })).toEqual(['ignore', 'number']);
    expect(roles({ index: many(30, String), size: numbers })).toEqual(['ignore', 'number']);
  });

  it('gets the samples right', () => {
    expect(sample('diseases/diseases.csv')).toEqual({ id: 'id', name: 'text', text: 'text', kind: 'label' });
    expect(sample('patients/heart_disease_uci.csv')).toMatchObject({
      id: 'id',
      age: 'number',
      sex: 'category',
      cp: 'category',
      chol: 'number',
      fbs: 'category',
      ca: 'number',
    });
  });
});
