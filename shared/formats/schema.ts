import { z } from 'zod';
import { say } from '../model/localizable.ts';
import { quote } from '../model/quote.ts';
import { done, failed, type Outcome } from '../model/result.ts';

// Without this zod compiles its checks with eval, which the window's content security policy forbids.
z.config({ jitless: true });

export { z };

const pathOf = (path: readonly PropertyKey[]): string =>
  path.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${String(part)}`)).join('');

/** Checks a value from a file; the failure `file.field` names the first field that is wrong and what was expected. */
export const parseWith = <T>(name: string, schema: z.ZodType<T>, value: unknown): Outcome<T> => {
  const result = schema.safeParse(value);
  if (result.success) return done(result.data);
  const [issue] = result.error.issues;
  const field = issue === undefined ? '' : pathOf(issue.path);
  const what = issue?.message ?? say`not as expected`;
  return failed('file.field', field === '' ? say`${name}: ${what}.` : say`${name}, field ${quote(field)}: ${what}.`);
};

/** The JSON in a text; undefined when it is none. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
