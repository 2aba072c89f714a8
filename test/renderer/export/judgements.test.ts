import { describe, expect, it } from 'vitest';
import { entriesJsonl, judgementsCsv } from '../../../renderer/export/judgements.ts';
import { tableSteps } from '../../../shared/formats/tables/table.ts';
import { pair, row } from '../review/filter/rows.ts';

/** Read back by Akin's own reader of tables. */
const parse = (text: string): readonly Readonly<Record<string, string | null>>[] => {
  const steps = tableSteps('judgements.csv', new TextEncoder().encode(text));
  let step = steps.next();
  while (!step.done) step = steps.next();
  if (!step.value.ok) throw new Error(step.value.failure.what);
  const { columns, rows } = step.value.value;
  return rows.map((cells) => Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? null])));
};

describe('judgements as CSV', () => {
  const newestFirst = [
    row({ kind: 'odd', items: ['a, b', 'c"d', 'e'] }, { is: 'odd', item: 'c"d' }, { state: 'retracted' }),
    row({ kind: 'grid', anchor: 'a', candidates: ['b', 'c'], pick: 1 }, { is: 'chosen', items: ['c'] }),
    row({ kind: 'triplet', anchor: 'a', left: 'b', right: 'c' }, { is: 'right' }, { audit: true, predicted: 0.25 }),
    row(pair('a', 'b'), { is: 'similar', strength: 4 }, { took: 1234 }),
  ];
  const lines = parse(judgementsCsv(newestFirst));

  it('are one a line, oldest first, with their state', () => {
    expect(lines.map((line) => line['kind'])).toEqual(['pair', 'triplet', 'grid', 'odd']);
    expect(lines.map((line) => line['state'])).toEqual(['standing', 'standing', 'standing', 'retracted']);
  });

  it('hold who, how long, how strongly, and how the query was chosen', () => {
    expect(lines[0]).toMatchObject({
      left: 'a',
      right: 'b',
      answer: 'similar',
      strength: '4',
      milliseconds: '1234',
      annotator: 'Ada',
      audit: '0',
    });
    expect(lines[1]).toMatchObject({ anchor: 'a', answer: 'right', audit: '1', predicted: '0.25', strength: null });
  });

  it('keep lists of items readable whatever their ids hold', () => {
    expect(JSON.parse(lines[3]?.['others'] ?? '')).toEqual(['a, b', 'c"d', 'e']);
    expect(lines[3]?.['answer']).toBe('odd "c\\"d"');
    expect(lines[2]?.['answer']).toBe('chosen ["c"]');
  });
});

describe('the log as JSON lines', () => {
  it('leaves nothing out', () => {
    const entries = [row(pair('a', 'b'), { is: 'similar' }).judgement];
    const text = entriesJsonl(entries);
    expect(text.endsWith('\n')).toBe(true);
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(entries);
    expect(entriesJsonl([])).toBe('');
  });
});
