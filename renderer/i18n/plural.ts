import type { Language } from '../../shared/contract/shell.ts';

export type { Language };

export interface Forms {
  readonly one: string;
  readonly other: string;
}

/**
 * Picks the plural form of a language and puts the number in place of `#`.
 * The number is grouped as the language writes it ("1,234" or "1.234").
 */
export const pluralsOf = (language: Language): ((count: number, forms: Forms) => string) => {
  const rules = new Intl.PluralRules(language);
  const format = new Intl.NumberFormat(language);
  return (count, forms) => (rules.select(count) === 'one' ? forms.one : forms.other).replace('#', format.format(count));
};

/** As `pluralsOf`, but with plain digits: for texts that scripts read. */
export const plainPluralsOf = (language: Language): ((count: number, forms: Forms) => string) => {
  const rules = new Intl.PluralRules(language);
  return (count, forms) => (rules.select(count) === 'one' ? forms.one : forms.other).replace('#', String(count));
};
