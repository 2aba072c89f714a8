import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eachNode, type Fields, fieldsOf, sourcesBelow } from './sources.ts';

const renderer = join(import.meta.dirname, '../../../renderer');
const components = sourcesBelow([renderer]).filter((path) => path.endsWith('.tsx'));

/** Attributes that are read, by eyes or by a screen reader. */
const read = new Set([
  'aria-label',
  'aria-description',
  'title',
  'label',
  'placeholder',
  'description',
  'alt',
  'error',
]);

/** Written alike in every language. */
const units = new Set(['MB']);

const hasWord = (text: unknown): boolean =>
  typeof text === 'string' && (text.match(/\p{L}{2,}/gu) ?? []).some((word) => !units.has(word));

/** A text written down in place: a literal, or the fixed part of a template. */
const literal = (node: Fields): string | null => {
  if (node['type'] === 'Literal') return hasWord(node['value']) ? String(node['value']) : null;
  if (node['type'] !== 'TemplateLiteral' || !Array.isArray(node['quasis'])) return null;
  const fixed = node['quasis'].map((quasi) => String(fieldsOf(fieldsOf(quasi)['value'])['cooked'])).join(' ');
  return hasWord(fixed) ? fixed : null;
};

const inBraces = (node: Fields): Fields =>
  node['type'] === 'JSXExpressionContainer' ? fieldsOf(node['expression']) : node;

/** Texts that a component shows without asking the catalogue. */
const ownTexts = (path: string): readonly string[] => {
  const found: string[] = [];
  eachNode(path, (node) => {
    if (node['type'] === 'JSXText' && hasWord(node['value'])) found.push(String(node['value']).trim());
    if (node['type'] === 'JSXAttribute' && read.has(String(fieldsOf(node['name'])['name']))) {
      const text = literal(inBraces(fieldsOf(node['value'])));
      if (text !== null) found.push(text);
    }
    if (node['type'] === 'JSXElement' && Array.isArray(node['children'])) {
      for (const child of node['children']) {
        const text = fieldsOf(child)['type'] === 'JSXExpressionContainer' ? literal(inBraces(fieldsOf(child))) : null;
        if (text !== null) found.push(text);
      }
    }
  });
  return found;
};

describe('components', () => {
  it('are looked through', () => {
    expect(components.length).toBeGreaterThan(50);
  });

  it('take every text from the catalogue, so that each language has it', () => {
    const own = components.flatMap((path) => ownTexts(path).map((text) => `${basename(path)}: ${text}`));
    expect(own).toEqual([]);
  });
});
