import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';

export type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** The fields of a node, none when it is no node. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

/** Source files below the folders, without declarations and without the folders left out. */
export const sourcesBelow = (folders: readonly string[], without: readonly string[] = []): readonly string[] =>
  folders.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return without.some((end) => path.endsWith(end)) ? [] : sourcesBelow([path], without);
      return /(?<!\.d)\.tsx?$/.test(entry.name) ? [path] : [];
    }),
  );

const visit = (node: unknown, found: (node: Fields) => void): void => {
  if (Array.isArray(node)) {
    for (const child of node) visit(child, found);
    return;
  }
  if (!isFields(node)) return;
  found(node);
  for (const child of Object.values(node)) visit(child, found);
};

/** Hands over every node of a file's syntax tree. */
export const eachNode = (path: string, found: (node: Fields) => void): void => {
  const program = parseAst(readFileSync(path, 'utf8'), { lang: path.endsWith('x') ? 'tsx' : 'ts' }, path);
  visit(program.body, found);
};
