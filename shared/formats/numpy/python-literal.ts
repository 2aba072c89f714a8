/** What the header of a .npy file may hold. */
export type Literal = string | number | boolean | null | readonly Literal[] | ReadonlyMap<string, Literal>;

/**
 * Reads a Python literal of strings, whole numbers, True, False, None, tuples, lists and dictionaries with string keys:
 * the header of a .npy file. Nothing is ever evaluated. Undefined when the text is anything else.
 */
export const parseLiteral = (text: string): Literal | undefined => {
  let at = 0;
  const space = (): void => {
    while (/\s/.test(text[at] ?? '')) at++;
  };
  const take = (mark: string): boolean => {
    space();
    if (!text.startsWith(mark, at)) return false;
    at += mark.length;
    return true;
  };
  const word = (pattern: RegExp): string | undefined => {
    space();
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  const list = (close: string): readonly Literal[] | undefined => {
    const values: Literal[] = [];
    while (!take(close)) {
      const next = value();
      if (next === undefined) return undefined;
      values.push(next);
      if (!take(',') && !text.slice(at).trimStart().startsWith(close)) return undefined;
    }
    return values;
  };
  const dictionary = (): ReadonlyMap<string, Literal> | undefined => {
    const entries = new Map<string, Literal>();
    while (!take('}')) {
      const key = value();
      if (typeof key !== 'string' || !take(':')) return undefined;
      const next = value();
      if (next === undefined) return undefined;
      entries.set(key, next);
      if (!take(',') && !text.slice(at).trimStart().startsWith('}')) return undefined;
    }
    return entries;
  };
  const value = (): Literal | undefined => {
    if (take('{')) return dictionary();
    if (take('(')) return list(')');
    if (take('[')) return list(']');
    const quoted = word(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/y);
    if (quoted !== undefined) return quoted.slice(1, -1).replace(/\\(.)/g, '$1');
    const name = word(/True|False|None/y);
    if (name !== undefined) return name === 'None' ? null : name === 'True';
    const digits = word(/-?\d+L?/y);
    return digits === undefined ? undefined : Number.parseInt(digits, 10);
  };
  const whole = value();
  space();
  return at === text.length ? whole : undefined;
};
