import type { ESTree } from 'vite';
import { isComparison, literalSwaps, methodSwaps, operatorSwaps } from './swaps.ts';
import { visitValues } from './walk.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** One token of a file replaced by another. */
export interface Mutant extends Range {
  readonly before: string;
  readonly after: string;
  /** What must have been evaluated for a test to have had the chance to see the difference. */
  readonly site: Range & { readonly statement: boolean };
}

const leaving = new Set(['ReturnStatement', 'ThrowStatement', 'ContinueStatement', 'BreakStatement']);

/** An early way out: without it the rest of the function, or of the loop, runs too. */
const isGuard = ({ consequent, alternate }: ESTree.IfStatement): boolean => {
  const first = consequent.type === 'BlockStatement' ? consequent.body[0] : consequent;
  return alternate === null && first !== undefined && leaving.has(first.type);
};

/** All mutants of a TypeScript file, by position. Types, comments and strings stay as they are. */
export const mutantsOf = (file: string, code: string): readonly Mutant[] => {
  const found: Mutant[] = [];
  const textOf = ({ start, end }: Range): string => code.slice(start, end);

  const add = ({ start, end }: Range, after: string, { start: from, end: to }: Range, statement = false): void => {
    found.push({ start, end, before: code.slice(start, end), after, site: { start: from, end: to, statement } });
  };

  const operator = (node: Range & { left: Range; right: Range; operator: string }): void => {
    const gap = code.slice(node.left.end, node.right.start);
    // A comment between the operands could hold the same characters.
    if (gap.includes('/*') || gap.includes('//')) return;
    const start = node.left.end + gap.indexOf(node.operator);
    for (const after of operatorSwaps[node.operator] ?? [])
      add({ start, end: start + node.operator.length }, after, node);
  };

  const condition = (test: ESTree.Expression): void => {
    // The opposite of a comparison is already one of its swaps.
    if (test.type === 'BinaryExpression' && isComparison(test.operator)) return;
    const opposite = test.type === 'UnaryExpression' && test.operator === '!' ? test.argument : null;
    add(test, opposite ? textOf(opposite) : `!(${textOf(test)})`, test);
  };

  visitValues(file, code, (node) => {
    if (node.type === 'BinaryExpression' || node.type === 'LogicalExpression' || node.type === 'AssignmentExpression')
      operator(node);
    if (node.type === 'LogicalExpression' && node.operator === '??') {
      add(node, `(${textOf(node.left)})`, node.right);
      add(node, `(${textOf(node.right)})`, node);
    }
    if (node.type === 'IfStatement' || node.type === 'ConditionalExpression' || node.type === 'WhileStatement')
      condition(node.test);
    if (node.type === 'IfStatement' && isGuard(node)) add(node.test, 'false', node.test);
    if (node.type === 'Literal') {
      const after = literalSwaps[textOf(node)];
      if (after !== undefined) add(node, after, node);
    }
    if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && !node.callee.computed) {
      const { object, property } = node.callee;
      const after = textOf(object) === 'Math' ? methodSwaps[textOf(property)] : undefined;
      if (after !== undefined) add(property, after, node);
    }
    if (node.type === 'ContinueStatement' || node.type === 'BreakStatement') add(node, ';', node, true);
    // A constructor without its super() says nothing about any test.
    if (node.type === 'ExpressionStatement' && !textOf(node).startsWith('super(')) add(node, ';', node, true);
  });
  return found.sort((a, b) => a.start - b.start || a.end - b.end || a.after.localeCompare(b.after));
};
