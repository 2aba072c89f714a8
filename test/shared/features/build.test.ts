import { describe, expect, it } from 'vitest';
import { featureSteps } from '../../../shared/features/build.ts';
import { levelCap } from '../../../shared/features/categories.ts';
import { itemIds } from '../../../shared/features/ids.ts';
import { imageFeatureNames } from '../../../shared/features/pictures/descriptor.ts';
import type { Column } from '../../../shared/model/item.ts';
import { drive, failureOf, unwrap } from '../drive.ts';
import { role, tableOf } from './tables.ts';

type Cells = Readonly<Record<string, readonly (string | null)[]>>;
const build = (cells: Cells, columns: readonly Column[], images?: ReadonlyMap<string, Float64Array>) =>
  drive(featureSteps(tableOf(cells), columns, images));

const columnsOf = (cells: Cells, columns: readonly Column[]) => {
  const { matrix, sources, notes } = unwrap(build(cells, columns));
  const values = sources.map((_, j) =>
    Array.from({ length: matrix.rows }, (_unused, i) => matrix.data[i * matrix.columns + j]),
  );
  return { values: Object.fromEntries(sources.map(({ name }, j) => [name, values[j]])), sources, notes };
};

describe('numbers', () => {
  it('stay as they are; a gap becomes the mean, and is marked', () => {
    const { values, sources, notes } = columnsOf({ age: ['1', null, '3', 'NA', '?'] }, [role('age', 'number')]);
    expect(values).toEqual({ age: [1, 2, 3, 2, 2], 'age is missing': [0, 1, 0, 1, 1] });
    expect(sources.map(({ how, from }) => [how, from])).toEqual([
      ['number', 'age'],
      ['missing-indicator', 'age'],
    ]);
    expect(notes).toEqual(['age: 3 missing values were set to the mean and marked as missing.']);
  });

  it.each(['abc', '1,5', '0x10', 'Infinity', '1e999', '--1'])('a cell "%s" is refused by line and column', (cell) => {
    expect(failureOf(build({ age: ['1', cell] }, [role('age', 'number')]))).toBe(
      `feature.number: t.csv, line 3, column "age": expected a number, found "${cell}".`,
    );
  });
});

describe('categories', () => {
  it('are one feature a level, by falling frequency', () => {
    const { values } = columnsOf({ c: ['b', 'a', 'b', ' c ', 'b', 'a'] }, [role('c', 'category')]);
    expect(Object.keys(values)).toEqual(['c = b', 'c = a', 'c = c']);
    expect(values['c = a']).toEqual([0, 1, 0, 0, 0, 1]);
  });

  it('of two levels need one feature; a gap is the share of the level', () => {
    const { values } = columnsOf({ c: ['x', 'y', 'x', null] }, [role('c', 'category')]);
    expect(values).toEqual({ 'c = x': [1, 0, 1, 2 / 3], 'c is missing': [0, 0, 0, 1] });
  });

  it('beyond the cap share "other", and a note says so', () => {
    const cells = Array.from({ length: 3 * levelCap }, (_, i) => `v${i < levelCap ? 0 : i}`);
    const { values, notes } = columnsOf({ c: cells }, [role('c', 'category')]);
    expect(Object.keys(values)).toHaveLength(levelCap);
    expect(notes[0]).toContain('the rest are "other"');
    const sums = cells.map((_, i) => Object.values(values).reduce((sum, column) => sum + (column?.[i] ?? 0), 0));
    expect(sums.every((sum) => sum === 1)).toBe(true);
  });
});

describe('pictures', () => {
  const descriptor = (value: number) => new Float64Array(imageFeatureNames.length).fill(value);

  it('are found by the name in the cell', () => {
    const images = new Map([
      ['a.png', descriptor(1)],
      ['b.png', descriptor(2)],
    ]);
    const { matrix, sources } = unwrap(build({ p: ['b.png', ' a.png'] }, [role('p', 'image')], images));
    expect(matrix.columns).toBe(imageFeatureNames.length);
    expect([...matrix.data.subarray(0, 2), matrix.data[matrix.columns]]).toEqual([2, 2, 1]);
    expect(sources[0]).toEqual({ name: imageFeatureNames[0], from: 'p', how: 'image' });
  });

  it('that were not given are named', () => {
    expect(failureOf(build({ p: ['a.png', 'b.png'] }, [role('p', 'image')]))).toBe(
      'feature.image: t.csv, line 2, column "p": no picture called "a.png" was given.',
    );
  });
});

describe('the whole block', () => {
  it('leaves out constant features and ignored columns, and says so of the former', () => {
    const cells = { k: ['1', '1'], x: ['1', '2'], id: ['a', 'b'], label: ['u', 'v'] };
    const columns = [role('k', 'number'), role('x', 'number'), role('id', 'id'), role('label', 'label')];
    const { values, notes } = columnsOf(cells, columns);
    expect(values).toEqual({ x: [1, 2] });
    expect(notes).toEqual(['k is the same for all items and was left out.']);
  });

  it.each([
    ['one item', { x: ['1'] }, [role('x', 'number')], 'items.single: t.csv holds 1 item; expected at least two'],
    ['no usable feature', { x: ['1', '1'] }, [role('x', 'number')], 'features.none: t.csv gives no usable feature'],
    [
      'a column that is not there',
      { x: ['1', '2'] },
      [role('y', 'number')],
      'features.column: t.csv has no column called "y"',
    ],
  ] as const)('refuses %s', (_name, cells, columns, sentence) => {
    expect(failureOf(build(cells, columns))).toContain(sentence);
  });

  it('reports progress that never goes back', () => {
    const cells = { a: ['1', '2', '3'], t: ['red egg', 'red hen', 'blue egg'], c: ['x', 'y', 'z'] };
    const seen: number[] = [];
    const steps = featureSteps(tableOf(cells), [role('a', 'number'), role('t', 'text'), role('c', 'category')]);
    unwrap(drive(steps, ({ fraction }) => seen.push(fraction)));
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });
});

describe('ids', () => {
  it('are the cells of the id column, or row numbers from 0', () => {
    const table = tableOf({ id: ['b', ' a '], x: ['1', '2'] });
    expect(unwrap(itemIds(table, 'id'))).toEqual(['b', 'a']);
    expect(unwrap(itemIds(table, null))).toEqual(['0', '1']);
  });

  it('stand once each and are never empty', () => {
    const id = (cells: readonly (string | null)[]) => failureOf(itemIds(tableOf({ id: cells }), 'id'));
    expect(id(['a', 'b', 'a'])).toBe(
      'items.id-twice: t.csv, line 4: the id "a" already stands on line 2; expected every id once.',
    );
    expect(id(['a', null])).toContain('items.id-missing: t.csv, line 3, column "id"');
  });
});
