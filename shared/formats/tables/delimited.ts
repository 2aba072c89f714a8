import Papa from 'papaparse';
import { type Sentence, say } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';
import { quote } from '../../model/quote.ts';
import { done, failed, type Outcome } from '../../model/result.ts';
import type { Table } from '../../model/table.ts';
import { decodeText } from './encoding.ts';
import { checkHeader } from './header.ts';

/** Characters handed to the parser at once: a few thousand rows, some tens of milliseconds. */
const chunkLength = 1 << 19;

interface Dialect {
  readonly delimiter: string;
  readonly newline: '\n' | '\r';
  readonly notes: readonly Sentence[];
}

/** A file called csv whose header has no comma but semicolons or tabs was written by a spreadsheet in another language. */
const dialectOf = (name: string, text: string, delimiter: ',' | '\t'): Dialect => {
  const newline = text.includes('\n') ? '\n' : '\r';
  const end = text.indexOf(newline);
  const header = end < 0 ? text : text.slice(0, end);
  if (header.includes(delimiter)) return { delimiter, newline, notes: [] };
  const other = [';', '\t', ','].find((candidate) => candidate !== delimiter && header.includes(candidate));
  if (other === undefined) return { delimiter, newline, notes: [] };
  const spoken = other === '\t' ? say`tabs` : other === ';' ? say`semicolons` : say`commas`;
  return { delimiter: other, newline, notes: [say`${name} separates its columns by ${spoken}.`] };
};

const countOf = (cell: string, newline: string): number => {
  let count = 0;
  for (let at = cell.indexOf(newline); at >= 0; at = cell.indexOf(newline, at + 1)) count++;
  return count;
};

/**
 * Some programs put a space before every opening quote, where the parser takes the quote for a letter. Only a file
 * that never opens a quote right behind a delimiter was written by one.
 */
const hasSpacedQuotes = (text: string, { delimiter, newline }: Dialect): boolean =>
  text.includes(`${delimiter} "`) &&
  !text.includes(`${delimiter}"`) &&
  !text.includes(`${newline}"`) &&
  !text.startsWith('"');

const unquoted = (cell: string): string => {
  const inner = /^ +"((?:[^"]|"")*)" *$/.exec(cell)?.[1];
  return inner === undefined ? cell : inner.replace(/""/g, '"');
};

/** Rows of the file with the line each starts on, straight from the parser: blank lines left out. */
function* rawRows(
  name: string,
  text: string,
  { delimiter, newline }: Dialect,
): Generator<Progress, Outcome<{ readonly rows: string[][]; readonly lines: number[] }>, void> {
  const parser = new Papa.Parser({ delimiter, newline });
  const rows: string[][] = [];
  const lines: number[] = [];
  let line = 1;
  let start = 0;
  let length = chunkLength;
  while (start < text.length) {
    const last = start + length >= text.length;
    const piece = text.slice(start, start + length);
    const { data, errors, meta } = parser.parse(piece, 0, !last);
    // A quoted cell longer than the piece: nothing was complete, so look at more of the file.
    if (!last && meta.cursor === 0) {
      length *= 2;
      continue;
    }
    const quoted = piece.includes('"');
    const broken = errors.find(({ row }) => row !== undefined && row < data.length);
    for (const [i, row] of data.entries()) {
      if (broken?.row === i) {
        const what =
          broken.code === 'MissingQuotes'
            ? say`a quoted cell that is never closed`
            : say`text behind the quote that closes a cell`;
        return failed(
          'csv.quotes',
          say`${name}, line ${line}: ${what}; expected quotes in pairs, doubled inside a cell.`,
        );
      }
      const end = row.length - 1;
      const final = row[end] ?? '';
      if (final.endsWith('\r')) row[end] = final.slice(0, -1);
      if (end > 0 || row[0] !== '') {
        rows.push(row);
        lines.push(line);
      }
      line++;
      if (quoted) for (const cell of row) line += countOf(cell, newline);
    }
    start += last ? piece.length : meta.cursor;
    length = chunkLength;
    yield { fraction: start / text.length, message: say`${rows.length} rows read` };
  }
  return done({ rows, lines });
}

/**
 * Reads comma- or tab-separated text with a header line. Yields every few thousand rows.
 * Failures: `text.empty`, `text.binary`, `csv.quotes`, `csv.ragged-row` (line, and the first column that is missing or
 * too many), `table.no-rows`, `table.header`.
 */
export function* delimitedSteps(
  name: string,
  bytes: Uint8Array,
  separator: ',' | '\t',
): Generator<Progress, Outcome<Table>, void> {
  const expected =
    separator === ',' ? say`comma-separated text with a header line` : say`tab-separated text with a header line`;
  const decoded = decodeText(name, bytes, expected);
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  const dialect = dialectOf(name, text, separator);
  const raw = yield* rawRows(name, text, dialect);
  if (!raw.ok) return raw;
  const [first, ...body] = raw.value.rows;
  if (first === undefined)
    return failed('text.empty', say`${name} holds nothing but blank lines; expected ${expected}.`);
  const header = checkHeader(name, first, raw.value.lines[0] ?? 1);
  if (!header.ok) return header;
  const columns = header.value;
  const lines = Int32Array.from(raw.value.lines.slice(1));
  if (body.length === 0) {
    return failed(
      'table.no-rows',
      say`${name} has a header but no rows below it; expected at least one row of values.`,
    );
  }
  const spaced = hasSpacedQuotes(text, dialect);
  const rows: (string | null)[][] = body;
  for (const [i, row] of rows.entries()) {
    if (row.length !== columns.length) return ragged(name, lines[i] ?? 0, columns, row.length);
    for (let j = 0; j < row.length; j++) {
      const cell = row[j] ?? '';
      row[j] = (spaced ? unquoted(cell) : cell) || null;
    }
  }
  return done({ name, columns, rows, lines, notes: [...decoded.value.notes, ...dialect.notes] });
}

const ragged = (name: string, line: number, columns: readonly string[], found: number) => {
  const place =
    found < columns.length
      ? say`column ${found + 1} (${quote(columns[found])}) is missing`
      : say`column ${columns.length + 1} is one too many`;
  return failed(
    'csv.ragged-row',
    say`${name}, line ${line}: ${place}; expected ${columns.length} cells as in the header, found ${found}.`,
  );
};
