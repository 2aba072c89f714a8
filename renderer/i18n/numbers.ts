import type { Language } from './plural.ts';

/** Numbers, times and sizes as a language writes them. */
export interface Numbers {
  readonly whole: (value: number) => string;
  /** Up to `digits` significant digits; the very small and very large with an exponent, rounding errors as 0. */
  readonly short: (value: number, digits?: number) => string;
  /** With so many decimals, and a minus sign that is as wide as a digit. */
  readonly fixed: (value: number, decimals: number) => string;
  readonly percent: (share: number, decimals?: number) => string;
  readonly date: (milliseconds: number) => string;
  /** How large a file is, in kB or MB. */
  readonly size: (bytes: number) => string;
  /** As a person types it into a field: ungrouped, with the decimal mark of the language. */
  readonly typed: (value: number) => string;
  readonly decimalMark: string;
  /** What follows a number of per cent, with the space that the language puts before it. */
  readonly percentMark: string;
}

const build = (language: Language): Numbers => {
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const made = new Map<string, Intl.NumberFormat>();
  const formatter = (key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const known = made.get(key);
    if (known) return known;
    const fresh = new Intl.NumberFormat(language, options);
    made.set(key, fresh);
    return fresh;
  };
  return {
    whole: (value) => whole.format(value),
    short: (value, digits = 3) => {
      const size = Math.abs(value);
      if (size < 1e-12) return formatter('zero', {}).format(0);
      const notation = size < 1e-3 || size >= 1e9 ? 'scientific' : 'standard';
      return formatter(`s${digits}${notation}`, { maximumSignificantDigits: digits, notation }).format(value);
    },
    fixed: (value, decimals) =>
      formatter(`f${decimals}`, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
        .format(value)
        .replace('-', '−'),
    percent: (share, decimals = 0) =>
      formatter(`p${decimals}`, { style: 'percent', maximumFractionDigits: decimals }).format(share),
    date: (milliseconds) => date.format(milliseconds),
    size: (bytes) => (bytes < 1e6 ? `${whole.format(Math.ceil(bytes / 1000))} kB` : `${tenths.format(bytes / 1e6)} MB`),
    typed: (value) => {
      const notation = value !== 0 && Math.abs(value) < 1e-6 ? 'scientific' : 'standard';
      return formatter(`t${notation}`, { maximumSignificantDigits: 15, useGrouping: false, notation }).format(value);
    },
    decimalMark: new Intl.NumberFormat(language).format(0.5).slice(1, 2),
    percentMark: new Intl.NumberFormat(language, { style: 'percent' }).format(0).slice(1),
  };
};

const built: Readonly<Record<Language, Numbers>> = { en: build('en'), de: build('de') };

export const numbersOf = (language: Language): Numbers => built[language];
