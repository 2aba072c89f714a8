import { describe, expect, it } from 'vitest';
import { decimalsOf, differ, differingOf, fieldsOf, numberOf } from '../../../renderer/content/fields.ts';
import type { Column } from '../../../shared/model/item.ts';

const columns: readonly Column[] = [
  { name: 'id', role: 'id' },
  { name: 'age', role: 'number' },
  { name: 'sex', role: 'category' },
  { name: 'photo', role: 'image' },
  { name: 'note', role: 'text' },
  { name: 'diagnosis', role: 'label' },
  { name: 'row', role: 'ignore' },
];

describe('the fields of a record', () => {
  it('never show what would give the answer away', () => {
    expect(fieldsOf(columns, { hiddenColumns: [], pinnedColumns: [] }).map(({ name }) => name)).toEqual([
      'age',
      'sex',
      'note',
    ]);
  });

  it('leave hidden ones out and put pinned ones first, keeping their place in the values', () => {
    const fields = fieldsOf(columns, { hiddenColumns: ['sex'], pinnedColumns: ['note'] });
    expect(fields.map(({ name, index, pinned }) => [name, index, pinned])).toEqual([
      ['note', 4, true],
      ['age', 1, false],
    ]);
  });

  it('stand under the headings that the expert gave them', () => {
    const columnGroups = { age: 'Person', note: 'History', sex: 'Person' };
    const fields = fieldsOf(columns, { hiddenColumns: [], pinnedColumns: ['sex'], columnGroups });
    expect(fields.map(({ name, group }) => [name, group])).toEqual([
      ['sex', ''],
      ['age', 'Person'],
      ['note', 'History'],
    ]);
  });

  it('differ by what they mean, not by how they are written', () => {
    expect(differ('1', '1.0')).toBe(false);
    expect(differ('1', '2')).toBe(true);
    expect(differ('a', 'b')).toBe(true);
    expect(differ(null, null)).toBe(false);
    expect(differ(null, '0')).toBe(true);
    expect(differ('', '0')).toBe(true);
  });

  it('are marked on both sides of a pair, against the anchor of a triplet, and alone among three', () => {
    expect(differingOf(['1', '2'], -1)).toEqual([true, true]);
    expect(differingOf(['1', '1'], -1)).toEqual([false, false]);
    expect(differingOf(['x', 'y', 'y'], 1)).toEqual([true, false, false]);
    expect(differingOf(['x', 'y', 'y'], -1)).toEqual([true, false, false]);
    expect(differingOf(['x', 'y', 'z'], -1)).toEqual([true, true, true]);
  });

  it('are aligned by the longest fraction among them', () => {
    expect(decimalsOf(['1', '2.25', null, '3.5'])).toBe(2);
    expect(decimalsOf(['1', 'n/a'])).toBe(0);
    expect(numberOf(' 4.5 ')).toBe(4.5);
    expect(numberOf('')).toBeNull();
    expect(numberOf('12 mm')).toBeNull();
  });
});
