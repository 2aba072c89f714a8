import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

/** An element on a screen with which something is done. */
export interface ActingElement {
  /** Path below `renderer/`. */
  readonly file: string;
  readonly line: number;
  readonly tag: string;
  /** Its handler, as written; `submit` for a button that sends its form. */
  readonly handler: string;
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Every node of a syntax tree below this one, this one included. */
function* nodesOf(node: unknown): Generator<Readonly<Record<string, unknown>>, void> {
  if (Array.isArray(node)) for (const part of node) yield* nodesOf(part);
  else if (isFields(node)) {
    if (typeof node['type'] === 'string') yield node;
    for (const part of Object.values(node)) yield* nodesOf(part);
  }
}

const textOf = (node: unknown, code: string): string =>
  isFields(node) ? code.slice(Number(node['start']), Number(node['end'])) : '';

/** Fields, for which changing is acting: of these only the ones that look and work like a button or a mode. */
const changing = new Set(['Switch', 'SegmentedControl', 'Chip']);

const handlerOf = (tag: string, attributes: ReadonlyMap<string, string>): string | null => {
  const press = attributes.get('onClick') ?? attributes.get('onPointerDown') ?? attributes.get('onMouseDown');
  if (press !== undefined) return press;
  if (attributes.get('type') === '"submit"') return 'submit';
  return changing.has(tag) ? (attributes.get('onChange') ?? null) : null;
};

/** The attributes of an opening tag as they are written, without the braces around a handler. */
const attributesOf = (element: Readonly<Record<string, unknown>>, code: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const attribute of Array.isArray(element['attributes']) ? element['attributes'] : []) {
    if (!isFields(attribute) || attribute['type'] !== 'JSXAttribute') continue;
    found.set(textOf(attribute['name'], code), textOf(attribute['value'], code).replace(/^\{|\}$/g, ''));
  }
  return found;
};

/** The elements of one component file with which something is done. */
export const actingIn = (file: string, code: string): readonly ActingElement[] => {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new SyntaxError(`${file}: ${errors[0]?.message}`);
  const found: ActingElement[] = [];
  for (const node of nodesOf(program)) {
    if (node['type'] !== 'JSXOpeningElement') continue;
    const tag = textOf(node['name'], code);
    const handler = handlerOf(tag, attributesOf(node, code));
    const line = code.slice(0, Number(node['start'])).split('\n').length;
    if (handler !== null) found.push({ file, line, tag, handler });
  }
  return found;
};

/** The same of every component of the screens. */
export const actingElements = (): readonly ActingElement[] => {
  const root = join(import.meta.dirname, '../../../renderer');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  return files.sort().flatMap((file) => actingIn(file.replaceAll('\\', '/'), readFileSync(join(root, file), 'utf8')));
};

/** Whether an element does what a command does, and nothing else. */
export const isFed = ({ handler }: ActingElement): boolean =>
  handler === 'press' || /\bcommandOf\([^)]*\)\.run\(/.test(handler);
