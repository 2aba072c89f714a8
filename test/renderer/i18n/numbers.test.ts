import { describe, expect, it } from 'vitest';
import { numbersOf } from '../../../renderer/i18n/numbers.ts';

describe('numbers as a language writes them', () => {
  const en = numbersOf('en');
  const de = numbersOf('de');

  it('keep to the digits asked for', () => {
    expect(en.short(1.23456)).toBe('1.23');
    expect(de.short(1.23456)).toBe('1,23');
    expect(en.fixed(2, 3)).toBe('2.000');
    expect(en.fixed(-2.5, 1)).toBe('−2.5');
    expect(en.percent(0.125)).toBe('13%');
    expect([en.percentMark, de.percentMark]).toEqual(['%', '\u00a0%']);
  });

  it('show the very small with an exponent and a rounding error as nothing', () => {
    expect(en.short(0.000042)).toBe('4.2E-5');
    expect(en.short(4e-16)).toBe('0');
    expect(en.short(-4e-16)).toBe('0');
  });

  it('are typed without grouping, by the decimal mark of the language', () => {
    expect([en.typed(1234.5), de.typed(1234.5)]).toEqual(['1234.5', '1234,5']);
    expect([en.typed(0), de.typed(4e-16)]).toEqual(['0', '4E-16']);
    expect([en.decimalMark, de.decimalMark]).toEqual(['.', ',']);
  });

  it('say how large a file is, never as nothing', () => {
    expect([en.size(0), en.size(1), en.size(45_300), en.size(1_250_000)]).toEqual(['0 kB', '1 kB', '46 kB', '1.3 MB']);
    expect(de.size(123_456_789)).toBe('123,5 MB');
  });
});
