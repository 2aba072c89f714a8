import { type Sentence, say } from '../../shared/model/localizable.ts';
import { quote } from '../../shared/model/quote.ts';
import { done, failed, type Outcome } from '../../shared/model/result.ts';

/** One option of a command, as the help shows it and the parser checks it. */
export interface OptionSpec {
  /** What stands after it in the help; absent for a switch. */
  readonly value?: string;
  readonly help: string;
  /** May be given several times. */
  readonly many?: true;
  readonly required?: true;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** The options given to a command, by name without the dashes. */
export interface Given {
  /** The value of an option; the last one when it may be given several times; null when it was not. */
  text(name: string): string | null;
  texts(name: string): readonly string[];
  has(name: string): boolean;
  /** What stands without an option name. */
  readonly operands: readonly string[];
}

const wrong = (what: Sentence): Outcome<never> => failed('options.command', what);

/**
 * Reads `--name value`, `--name=value` and switches. An unknown option, one without its value, one given twice and a
 * missing required one are refused, each by name.
 * @param operands how many words without an option name are expected: [least, most].
 */
export const parseOptions = (
  command: string,
  specs: OptionSpecs,
  argv: readonly string[],
  [least, most]: readonly [number, number] = [0, 0],
): Outcome<Given> => {
  const values = new Map<string, string[]>();
  const operands: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? '';
    if (!word.startsWith('--')) {
      operands.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const name = word.slice(2, equals < 0 ? undefined : equals);
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    if (spec === undefined) {
      return wrong(
        say`${command} has no option --${name}; it has ${Object.keys(specs)
          .map((key) => `--${key}`)
          .join(', ')}.`,
      );
    }
    if (values.has(name) && !spec.many) return wrong(say`--${name} was given twice; expected it once.`);
    let value = '';
    if (spec.value === undefined) {
      if (equals >= 0) return wrong(say`--${name} is a switch; expected no value after it.`);
    } else {
      const next = equals >= 0 ? word.slice(equals + 1) : argv[++i];
      if (next === undefined || next === '' || (equals < 0 && next.startsWith('--'))) {
        return wrong(say`--${name} lacks its value; expected ${spec.value} after it.`);
      }
      value = next;
    }
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  const missing = Object.entries(specs).find(([name, { required }]) => required && !values.has(name));
  if (missing) return wrong(say`${command} needs --${missing[0]} ${missing[1].value ?? ''}: ${missing[1].help}`);
  if (operands.length > most)
    return wrong(say`${command} does not know what to do with ${quote(operands[most])}; options start with --.`);
  if (operands.length < least)
    return wrong(say`${command} needs ${least} file${least > 1 ? 's' : ''} after its name; found ${operands.length}.`);
  return done({
    text: (name) => values.get(name)?.at(-1) ?? null,
    texts: (name) => values.get(name) ?? [],
    has: (name) => values.has(name),
    operands,
  });
};

/** A whole number of at least `least`, `fallback` when the option was not given. */
export const wholeNumber = <T>(given: Given, name: string, least: number, fallback: T): Outcome<number | T> => {
  const text = given.text(name);
  if (text === null) return done(fallback);
  const value = Number(text);
  return /^\d+$/.test(text) && Number.isSafeInteger(value) && value >= least
    ? done(value)
    : wrong(say`--${name} is ${quote(text)}; expected a whole number of at least ${least}.`);
};

/** A number between two bounds, `fallback` when the option was not given. */
export const share = (given: Given, name: string, most: number, fallback: number): Outcome<number> => {
  const text = given.text(name);
  if (text === null) return done(fallback);
  const value = Number(text);
  return text.trim() !== '' && value >= 0 && value <= most
    ? done(value)
    : wrong(say`--${name} is ${quote(text)}; expected a number from 0 to ${most}.`);
};
