import { describe, expect, it } from 'vitest';
import { marksName, planted, probed } from '../bench/mutation/edits.ts';
import { mutantsOf } from '../bench/mutation/mutants.ts';
import { sampleOf } from '../bench/mutation/sample.ts';

const changes = (code: string): readonly string[] =>
  mutantsOf('code.ts', code).map(({ before, after }) => `${before} -> ${after}`);

describe('the mutants of a file', () => {
  it.each<[string, readonly string[]]>([
    ['a + b', ['+ -> -']],
    ['a * (b / c)', ['* -> /', '/ -> *']],
    ['a < b', ['< -> <=', '< -> >=']],
    ['a !== b && c', ['!== -> ===', '&& -> ||']],
    ['Math.min(a, b)', ['min -> max']],
    ['f(0, 1, true)', ['0 -> 1', '1 -> 0', 'true -> false']],
    ['a ?? b', ['a ?? b -> (a)', 'a ?? b -> (b)']],
    ['a ? b : c', ['a -> !(a)']],
  ])('of %s', (expression, expected) => {
    expect(changes(`const x = ${expression};`)).toEqual(expected);
  });

  it('take away an early return, a statement, a continue', () => {
    expect(changes('const f = () => { if (a) return; b(); };')).toEqual(['a -> !(a)', 'a -> false', 'b(); -> ;']);
    expect(changes('for (const a of b) if (!a) continue;')).toEqual(['!a -> a', '!a -> false', 'continue; -> ;']);
  });

  it.each([
    'type A = 0 | 1 | -1 | true; interface B { readonly c: 0 }',
    'const a = "0 + 1 < 2"; // 0 + 1',
    'const a = f as 0; const b = g satisfies true; const c: 1 = h;',
    'import { a } from "./a.ts";',
    'const a = { 0: b };',
    'const f = <T,>(a: Array<T>): a is 0 => g<T>(a);',
    'const a = b /* + */ + c;',
  ])('leave alone what has no value: %s', (code) => {
    expect(changes(code)).toEqual([]);
  });

  it('find a value in what is wrapped in a type', () => {
    expect(changes('const a = (b + c) as number;')).toEqual(['+ -> -']);
  });

  it('are planted where they stand, nothing else being touched', () => {
    const code = 'const a = b + c + 1;\n';
    for (const mutant of mutantsOf('code.ts', code)) {
      const changed = planted(code, mutant);
      expect(changed.slice(0, mutant.start)).toBe(code.slice(0, mutant.start));
      expect(changed.slice(mutant.start + mutant.after.length)).toBe(code.slice(mutant.end));
      expect(changed).not.toBe(code);
    }
  });
});

/** The function `f` of probed code, with the marks it sets. */
const withMarks = (code: string) => {
  const mutants = mutantsOf('code.ts', code);
  const marks = new Uint8Array(mutants.length);
  Object.assign(globalThis, { [marksName]: () => marks });
  const f: (...given: readonly unknown[]) => unknown = new Function(`${probed('code.ts', code, mutants)} return f;`)();
  return { f, reached: () => mutants.filter((_, number) => marks[number] === 1).map(({ before }) => before) };
};

describe('probes', () => {
  it('change nothing about what code does', () => {
    const code = `const f = (given) => {
      let s = 0;
      for (const g of given) { if (g < 0) continue; s += g * 2; }
      return s > 9 && s < 99 ? s / 2 : { s: Math.max(s, 1) ?? 0 };
    };`;
    const { f } = withMarks(code);
    const plain: (given: readonly number[]) => unknown = new Function(`${code} return f;`)();
    for (const given of [[], [1, -2, 3], [10], [60], [-1]]) expect(f(given)).toEqual(plain(given));
  });

  it('are set where evaluation came by, and nowhere else', () => {
    const { f, reached } = withMarks('const f = (a, b) => { if (a && b + 1) g = 2; return a ?? 0; };');
    f(0, 1);
    expect(reached()).toEqual(['a && b + 1', '&&', 'a ?? 0']);
    f(null, 1);
    expect(reached()).toEqual(['a && b + 1', '&&', 'a ?? 0', 'a ?? 0', '0']);
  });

  it('keep every line where it was', () => {
    const lines = 'const a = b\n  + c;\nif (a > 0) {\n  f(a);\n}\n';
    expect(probed('code.ts', lines, mutantsOf('code.ts', lines)).split('\n')).toHaveLength(6);
  });
});

describe('a sample', () => {
  const all = Array.from({ length: 100 }, (_, i) => i);

  it('is the same for a seed, another for another, without repetition and in order', () => {
    const one = sampleOf(all, 10, 1);
    expect(sampleOf(all, 10, 1)).toEqual(one);
    expect(sampleOf(all, 10, 2)).not.toEqual(one);
    expect(new Set(one).size).toBe(10);
    expect([...one].sort((a, b) => a - b)).toEqual(one);
  });

  it('of more than there are is all', () => {
    expect(sampleOf(all, 1000, 1)).toEqual(all);
  });
});
