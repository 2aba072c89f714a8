import { describe, expect, it } from 'vitest';
import { readEntries, writeEntries, writeJudgementsCsv } from '../../../shared/formats/judgements.ts';
import { tableSteps } from '../../../shared/formats/tables/table.ts';
import { bytes, drive, failureOf, unwrap } from '../drive.ts';
import { someEntries } from './archive/projects.ts';

describe('judgements as JSON Lines', () => {
  it('come back as they were, retractions and remarks included', () => {
    expect(unwrap(readEntries('j.jsonl', bytes(writeEntries(someEntries))))).toEqual(someEntries);
    expect(unwrap(readEntries('j.jsonl', bytes(writeEntries([]))))).toEqual([]);
  });

  it('are refused with the line that is none', () => {
    const text = `${writeEntries(someEntries.slice(0, 2))}{"type":"judgement"}\n`;
    expect(failureOf(readEntries('j.jsonl', bytes(text)))).toBe(
      'judgements.line: j.jsonl, line 3: expected an entry of a judgement log.',
    );
  });
});

describe('judgements as CSV', () => {
  const { columns, rows } = unwrap(drive(tableSteps('j.csv', bytes(writeJudgementsCsv(someEntries)))));
  const column = (name: string) => rows.map((row) => row[columns.indexOf(name)]);

  it('are those that stand, in order', () => {
    expect(column('id')).toEqual(['j1', 'j2', 'j3', 'j4']);
    expect(column('at')[0]).toBe('1970-01-01T00:00:01.000Z');
  });

  it('say what was asked and answered, for every kind', () => {
    expect(column('kind')).toEqual(['pair', 'triplet', 'odd', 'grid']);
    expect(column('answer')).toEqual(['similar', 'right', 'odd', 'chosen']);
    expect(column('strength')).toEqual(['4', null, null, null]);
    expect(column('right')).toEqual(['b,"c"', 'b,"c"', null, null]);
    expect(column('anchor')).toEqual([null, 'a', null, 'a']);
    expect(JSON.parse(column('shown')[2] ?? '')).toEqual(['a', 'b,"c"', 'd']);
    expect(JSON.parse(column('chosen')[3] ?? '')).toEqual(['d']);
    expect(column('annotator')[2]).toBe('bob');
  });
});
