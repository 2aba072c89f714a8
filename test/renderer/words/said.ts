import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';

/** The command line speaks English only, so its own sentences need no translation. */
const english = join('electron', 'cli');

const sourcesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return path.endsWith(english) ? [] : sourcesBelow(path);
    return /(?<!\.d)\.tsx?$/.test(entry.name) ? [path] : [];
  });

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

/** The words of a template with numbered holes between them. */
const patternOf = (template: Fields): string => {
  const quasis = Array.isArray(template['quasis']) ? template['quasis'] : [];
  return quasis
    .map((quasi, i) => `${i > 0 ? `{${i - 1}}` : ''}${String(fieldsOf(fieldsOf(quasi)['value'])['cooked'])}`)
    .join('');
};

const collect = (node: unknown, found: (pattern: string) => void): void => {
  if (Array.isArray(node)) {
    for (const child of node) collect(child, found);
    return;
  }
  if (!isFields(node)) return;
  if (node['type'] === 'TaggedTemplateExpression' && fieldsOf(node['tag'])['name'] === 'say') {
    found(patternOf(fieldsOf(node['quasi'])));
  }
  for (const child of Object.values(node)) collect(child, found);
};

/** The pattern of every `say` in the sources, with the files that say it. */
export const saidIn = (folders: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const said = new Map<string, string[]>();
  for (const path of folders.flatMap(sourcesBelow)) {
    const text = readFileSync(path, 'utf8');
    if (!text.includes('say`')) continue;
    const program = parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }, path);
    collect(program.body, (pattern) => said.set(pattern, [...(said.get(pattern) ?? []), path]));
  }
  return said;
};

/** Sources that brand a text as a sentence by hand, past `say`. */
export const brandedByHand = (folders: readonly string[]): readonly string[] =>
  folders.flatMap(sourcesBelow).filter((path) => /\bas (readonly )?Sentence\b/.test(readFileSync(path, 'utf8')));
