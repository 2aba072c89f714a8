import { numbersOf } from './numbers.ts';
import type { Language } from './plural.ts';

/**
 * Sentences of `say` in another language, by their English pattern: the words with `{0}`, `{1}` … for what stands in
 * the holes. A translation puts each hole where its grammar wants it:
 *
 * - `{0}` the value as it is, quotes in the language's own form
 * - `{0#}` a number, with or without a unit behind it, as the language writes numbers
 * - `{0~}` a phrase that is in the catalogue itself; what is not (a file's name, say) stays as it is
 * - `{0|one|# others}` the form for that number, `#` being the number
 */
export type Sentences = Readonly<Record<string, string>>;

const hole = /\{(\d+)(#|~|\|[^|}]*\|[^|}]*)?\}/g;
const number = /^(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?: (\S+))?$/;

/** The numbers of the holes of a pattern, in rising order, each once. */
export const holesOf = (pattern: string): readonly number[] =>
  [...new Set(Array.from(pattern.matchAll(hole), ([, index]) => Number(index)))].sort((a, b) => a - b);

interface Known {
  /** What stands between the holes: looked for first, since a long text would keep the pattern busy. */
  readonly words: readonly string[];
  readonly form: RegExp;
  readonly translation: string;
  /** Characters outside the holes: of two patterns that fit, the one that says more is meant. */
  readonly weight: number;
}

const compile = ([english, translation]: readonly [string, string]): Known => {
  const words = english.split(/\{\d+\}/);
  const escaped = words.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return { words, form: new RegExp(`^${escaped.join('([^]*?)')}$`), translation, weight: words.join('').length };
};

/**
 * Turns sentences into another language. They come back from archives, metric files and other processes as plain text,
 * so they are known by their words; a text that is none of them is returned as it is.
 */
export const translatorOf = (sentences: Sentences, language: Language): ((text: string) => string) => {
  const known = Object.entries(sentences)
    .map(compile)
    .sort((a, b) => b.weight - a.weight);
  const numbers = numbersOf(language);
  const rules = new Intl.PluralRules(language);
  const written = (value: string): string => {
    const [, digits, unit] = number.exec(value) ?? [];
    if (digits === undefined) return value;
    const amount = Number(digits);
    const shown = Number.isInteger(amount) ? numbers.whole(amount) : numbers.typed(amount);
    return unit === undefined ? shown : `${shown} ${unit}`;
  };
  const quoted = (value: string): string => (language === 'de' ? value.replace(/^"([^"]*)"$/, '„$1“') : value);
  const filled = (value: string, how: string | undefined): string => {
    if (how === undefined) return quoted(value);
    if (how === '#') return written(value);
    if (how === '~') return translated(value);
    const [, one = '', other = ''] = how.split('|');
    return (rules.select(Number(value)) === 'one' ? one : other).replace('#', () => written(value));
  };
  const translated = (text: string): string => {
    for (const { words, form, translation } of known) {
      const values = words.every((part) => text.includes(part)) ? form.exec(text) : null;
      if (values) {
        return translation.replace(hole, (_, index: string, how?: string) =>
          filled(values[Number(index) + 1] ?? '', how),
        );
      }
    }
    return text;
  };
  return translated;
};
