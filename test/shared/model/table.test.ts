import { describe, expect, it } from 'vitest';
import { excerpt, nameAll, quote } from '../../../shared/model/quote.ts';
import { isMissing, parseNumber } from '../../../shared/model/table.ts';

describe('cells', () => {
  it.each([null, undefined, '', '  ', 'NA', 'n/a', ' NaN ', 'null', 'NULL', '?'])('%j is missing', (cell) => {
    expect(isMissing(cell)).toBe(true);
  });

  it.each(['0', 'none', 'Nathan', 'no', '-', 'nan nan'])('%j is not missing', (cell) => {
    expect(isMissing(cell)).toBe(false);
  });

  it.each([
    ['1', 1],
    [' -2.50 ', -2.5],
    ['+3', 3],
    ['.5', 0.5],
    ['6.', 6],
    ['1e-3', 0.001],
    ['1E+3', 1000],
    ['0.1', 0.1],
  ])('%j is the number %d', (cell, number) => {
    expect(parseNumber(cell)).toBe(number);
  });

  it.each(['', 'abc', '1,5', '1 000', '0x1f', '0b1', 'Infinity', '1e999', '1e', '--1', '1.2.3', '.'])(
    '%j is no number',
    (cell) => {
      expect(parseNumber(cell)).toBeNaN();
    },
  );

  it('give back every float64 that is written out in full', () => {
    for (const value of [0.1 + 0.2, Number.MIN_VALUE, Number.MAX_VALUE, -123456789.12345679, 1 / 3]) {
      expect(parseNumber(String(value))).toBe(value);
    }
  });
});

describe('pieces of files in sentences', () => {
  it('stay on one line and short', () => {
    expect(quote('a\nb\u0000')).toBe('"a\\u000ab\\u0000"');
    expect([...excerpt('🥚'.repeat(200))]).toHaveLength(61);
    expect(quote(undefined)).toBe('""');
  });

  it('name a dozen, and count the rest', () => {
    const names = Array.from({ length: 20 }, (_, i) => `n${i}`);
    expect(nameAll(names.slice(0, 3))).toBe('n0, n1, n2');
    expect(nameAll(names)).toContain('n11 and 8 more');
  });
});
