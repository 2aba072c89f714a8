import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { type Fields, fieldsOf, sourcesBelow } from '../renderer/i18n/sources.ts';

const shared = join(import.meta.dirname, '..', '..', 'shared');

const functions = new Set(['ArrowFunctionExpression', 'FunctionExpression']);

/** Names of the functions that a statement at the top of a file exports. */
const exportedBy = (statement: Fields): readonly string[] => {
  if (statement['type'] !== 'ExportNamedDeclaration' && statement['type'] !== 'ExportDefaultDeclaration') return [];
  const declaration = fieldsOf(statement['declaration']);
  const nameOf = (node: Fields): string => String(fieldsOf(node['id'])['name'] ?? 'default');
  if (declaration['type'] === 'FunctionDeclaration') return [nameOf(declaration)];
  const { declarations } = declaration;
  return (Array.isArray(declarations) ? declarations : [])
    .map(fieldsOf)
    .filter((each) => functions.has(String(fieldsOf(each['init'])['type'])))
    .map(nameOf);
};

/** A doc comment ends right before the statement. */
const isDocumented = (before: string): boolean => {
  const text = before.trimEnd();
  return text.endsWith('*/') && text.startsWith('/**', text.lastIndexOf('/*'));
};

/** Exported functions of a source, and whether each has a doc comment. */
const documented = (source: string): readonly (readonly [name: string, documented: boolean])[] =>
  parseAst(source, { lang: 'ts' }).body.flatMap((statement) => {
    const start = Number(fieldsOf(statement)['start']);
    return exportedBy(fieldsOf(statement)).map((name) => [name, isDocumented(source.slice(0, start))] as const);
  });

describe('a function', () => {
  it('is told to be documented by the comment right above it', () => {
    const source = `/** Of the file. */
      import type { A } from './a.ts';
      export const bare = (a: A): A => a;
      /** What it does. */
      export const told = (a: A): A => a;
      // A remark.
      export function remarked(): void {}
      /* A block. */
      export const block = function (): void {};
      /** The number. */
      export const number = 1;
      const inner = (): void => {};
    `;
    expect(documented(source)).toEqual([
      ['bare', false],
      ['told', true],
      ['remarked', false],
      ['block', false],
    ]);
  });

  it('that shared/ exports has a doc comment', () => {
    const all = sourcesBelow([shared]).flatMap((path) =>
      documented(readFileSync(path, 'utf8')).map(([name, has]) => ({ at: `${relative(shared, path)} ${name}`, has })),
    );
    expect(all.length).toBeGreaterThan(400);
    expect(all.filter(({ has }) => !has).map(({ at }) => at)).toEqual([]);
  });
});
