import { describe, expect, it } from 'vitest';
import { tableSteps } from '../../../../shared/formats/tables/table.ts';
import { bytes, drive, failureOf, unwrap } from '../../drive.ts';

const read = (text: string) => drive(tableSteps('a.jsonl', bytes(text)));

describe('reading JSON Lines', () => {
  it('makes columns of keys, in the order in which they are first seen', () => {
    const { columns, rows, lines } = unwrap(read('{"id":"a","n":1.5}\n\n{"n":null,"b":true,"id":"","l":[1,2]}\n'));
    expect(columns).toEqual(['id', 'n', 'b', 'l']);
    expect(rows).toEqual([
      ['a', '1.5', null, null],
      [null, null, 'true', '[1,2]'],
    ]);
    expect([...lines]).toEqual([1, 3]);
  });

  it.each([
    ['{"id":1}\n{"id":', 'jsonl.line: a.jsonl, line 2: expected one JSON object, found {"id":.'],
    ['[1,2]\n', 'jsonl.line: a.jsonl, line 1: expected one JSON object, found [1,2].'],
    ['\n', 'table.no-rows: a.jsonl holds no JSON object'],
  ])('refuses %j', (text, sentence) => {
    expect(failureOf(read(text))).toContain(sentence);
  });
});
