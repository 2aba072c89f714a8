import { type ESTree, parseSync } from 'vite';

const isNode = (value: unknown): value is ESTree.Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Wrappers of expressions in TypeScript; everything else that is called TS… is a type and has no value. */
const wrappers = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'TSParameterProperty']);

const walk = (node: ESTree.Node, visit: (node: ESTree.Node) => void): void => {
  if (node.type.startsWith('TS') && !wrappers.has(node.type)) return;
  visit(node);
  for (const [name, value] of Object.entries(node)) {
    // A key that is not computed is a name.
    if (name === 'key' && !('computed' in node && node.computed)) continue;
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit);
  }
};

/** Calls back for every node of a TypeScript file that has to do with values, parents first. */
export const visitValues = (file: string, code: string, visit: (node: ESTree.Node) => void): void => {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  walk(program, visit);
};
