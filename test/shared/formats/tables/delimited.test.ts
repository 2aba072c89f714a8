import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../../shared/formats/tables/delimited-write.ts';
import { tableSteps } from '../../../../shared/formats/tables/table.ts';
import { createRandom } from '../../../../shared/numbers/random.ts';
import { bytes, drive, failureOf, unwrap } from '../../drive.ts';

const read = (text: string, name = 'a.csv') => drive(tableSteps(name, bytes(text)));
const table = (text: string, name?: string) => unwrap(read(text, name));

describe('reading separated text', () => {
  it('gives cells as text, empty ones as null, and the line of every row', () => {
    const { columns, rows, lines } = table('id, size\na,1\n\nb,\n');
    expect(columns).toEqual(['id', 'size']);
    expect(rows).toEqual([
      ['a', '1'],
      ['b', null],
    ]);
    expect([...lines]).toEqual([2, 4]);
  });

  it('keeps line numbers right behind quoted line breaks', () => {
    const { rows, lines } = table('id,text\na,"one\ntwo ""x"", y\nthree"\nb,four\n');
    expect(rows).toEqual([
      ['a', 'one\ntwo "x", y\nthree'],
      ['b', 'four'],
    ]);
    expect([...lines]).toEqual([2, 5]);
  });

  it.each([
    ['lines ended by CR LF', 'id,x\r\na,"1"\r\nb,2\r\n'],
    ['lines ended by CR', 'id,x\ra,1\rb,2'],
    ['semicolons', 'id;x\na;1\nb;2\n'],
    ['a space before quotes', 'id,x\na, "1"\nb, "2" \n'],
    ['tabs', 'id\tx\na\t1\nb\t2\n'],
    ['no line break at the end', 'id,x\na,1\nb,2'],
  ])('reads %s', (_name, text) => {
    expect(table(text)).toMatchObject({
      columns: ['id', 'x'],
      rows: [
        ['a', '1'],
        ['b', '2'],
      ],
    });
  });

  it('reads back what was written, whatever the cells hold, in pieces of any size', () => {
    const random = createRandom(7);
    const pieces = ['a', ',', '"', '\n', ' ', '""', ',"', '"\n', 'é', '🥚', 'word'];
    const cell = () =>
      Array.from({ length: 1 + random.integer(6) }, () => pieces[random.integer(pieces.length)]).join('');
    // Beyond two of the pieces that the parser takes at once, with cells that straddle every border.
    const rows = Array.from({ length: 60_000 }, (_, i) => [`r${i}`, cell(), `x${cell()}`]);
    const seen: number[] = [];
    const text = writeCsv(['id', 'one', 'two'], rows);
    const got = unwrap(drive(tableSteps('a.csv', bytes(text)), ({ fraction }) => seen.push(fraction)));
    // Compared as one text: comparing cell by cell takes seconds.
    expect(JSON.stringify(got.rows) === JSON.stringify(rows)).toBe(true);
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    const line = 2 + rows.slice(0, -1).flat().join('').split('\n').length - 1 + rows.length - 1;
    expect(got.lines[rows.length - 1]).toBe(line);
  });

  it('reads a quoted cell longer than a piece', () => {
    const long = 'x\n'.repeat(600_000);
    const { rows, lines } = table(`id,text\na,"${long}"\nb,y\n`);
    expect(rows[0]?.[1]?.length).toBe(long.length);
    expect([...lines]).toEqual([2, 600_003]);
  });
});

describe('refusing separated text', () => {
  it.each([
    ['an empty file', '', 'text.empty: a.csv is empty (0 bytes)'],
    ['blank lines', '\n\n', 'text.empty: a.csv holds nothing but blank lines'],
    ['a header alone', 'id,x\n', 'table.no-rows: a.csv has a header but no rows'],
    [
      'a row too short',
      'id,x,y\na,1,2\nb,1\n',
      'csv.ragged-row: a.csv, line 3: column 3 ("y") is missing; expected 3 cells',
    ],
    [
      'a row too long',
      'id,x\na,1\nb,1,2\n',
      'csv.ragged-row: a.csv, line 3: column 3 is one too many; expected 2 cells',
    ],
    ['a name that stands twice', 'id,x,x\na,1,2\n', 'table.header: a.csv, line 1: columns 2 and 3 are both called "x"'],
    ['a column without a name', 'id,,x\na,1,2\n', 'table.header: a.csv, line 1: column 2 has no name'],
    [
      'a quote that is never closed',
      'id,x\na,1\nb,"2\nc,3\n',
      'csv.quotes: a.csv, line 3: a quoted cell that is never closed',
    ],
    ['text behind a closing quote', 'id,x\na,"1"2\nb,"3"\n', 'csv.quotes: a.csv, line 2: text behind the quote'],
  ])('%s', (_name, text, sentence) => {
    expect(failureOf(read(text))).toContain(sentence);
  });

  it('names the line after a quoted line break', () => {
    expect(failureOf(read('id,x\na,"1\n2"\nb\n'))).toContain('line 4: column 2 ("x") is missing');
  });

  it('refuses a picture called a table', () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(failureOf(drive(tableSteps('a.csv', png)))).toContain('a.csv is not text but a PNG image');
  });

  it('refuses a file of another kind', () => {
    expect(failureOf(read('x', 'a.docx'))).toContain('expected a file ending in .csv');
  });
});
