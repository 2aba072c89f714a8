import { describe, expect, it } from 'vitest';
import { searchText } from '../../../renderer/workers/finder/search.ts';
import { itemMaker, kindOf } from '../../../shared/features/item-content.ts';
import { labelsAsConstraints } from '../../../shared/learners/constraints/labels.ts';
import type { Column } from '../../../shared/model/item.ts';
import type { Table } from '../../../shared/model/table.ts';

const table: Table = {
  name: 'things.csv',
  columns: ['id', 'name', 'text', 'size', 'photo', 'kind'],
  rows: [
    ['a', 'Ant', 'small and busy', '1', 'ant.png', 'insect'],
    ['b', 'Bee', null, null, 'in/bee.png', '?'],
  ],
  lines: Int32Array.from([2, 3]),
  notes: [],
};

const columns = (...roles: readonly Column['role'][]): readonly Column[] =>
  table.columns.map((name, i) => ({ name, role: roles[i] ?? 'ignore' }));

const items = (shown: readonly Column[]) => [0, 1].map(itemMaker(table, shown, ['a', 'b'], (cell) => `key of ${cell}`));

describe('items of a table', () => {
  it('are pictures when a column names pictures', () => {
    const shown = columns('id', 'text', 'text', 'number', 'image', 'ignore');
    expect(kindOf(shown)).toBe('image');
    expect(items(shown)[1]).toEqual({
      id: 'b',
      row: 1,
      content: { kind: 'image', name: 'in/bee.png', blob: 'key of in/bee.png' },
    });
  });

  it('are texts, headed by their name, when texts are all they are compared by', () => {
    const shown = columns('id', 'text', 'text', 'ignore', 'ignore', 'label');
    expect(kindOf(shown)).toBe('text');
    expect(items(shown)[0]).toEqual({
      id: 'a',
      row: 0,
      content: { kind: 'text', title: 'Ant', text: 'small and busy' },
      label: 'insect',
    });
  });

  it('are records otherwise, with every value as it was', () => {
    const shown = columns('id', 'ignore', 'text', 'number', 'ignore', 'label');
    expect(kindOf(shown)).toBe('record');
    expect(items(shown)[1]).toMatchObject({
      content: { values: ['b', 'Bee', null, null, 'in/bee.png', '?'] },
      label: '',
    });
  });

  it('show a text only once when its only text column is called a name', () => {
    const shown = columns('id', 'text', 'ignore', 'ignore', 'ignore', 'ignore');
    expect(items(shown)[0]).toMatchObject({ content: { kind: 'text', text: 'Ant' } });
  });
});

describe('searching', () => {
  it('looks at the id, the label and everything shown, whatever the case', () => {
    const [ant] = items(columns('id', 'ignore', 'ignore', 'number', 'ignore', 'label'));
    if (!ant) throw new Error('an item was expected');
    const text = searchText(ant);
    for (const part of ['a', 'ant', 'small and', 'insect', 'ant.png']) expect(text).toContain(part);
    expect(text).not.toContain('bee');
  });
});

describe('labels', () => {
  it('become classes, and numbers of many values targets', () => {
    expect(labelsAsConstraints(['x', '', 'y', 'x'])).toEqual({ labels: Int32Array.from([0, -1, 1, 0]) });
    const numbers = Array.from({ length: 30 }, (_, i) => (i === 3 ? '' : String(i / 2)));
    const { targets } = labelsAsConstraints(numbers);
    expect(targets?.[2]).toBe(1);
    expect(targets?.[3]).toBeNaN();
  });

  it('say nothing when there are fewer than two classes', () => {
    expect(labelsAsConstraints(['x', 'x', ''])).toEqual({});
  });
});
