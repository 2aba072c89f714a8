import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eachNode, type Fields, fieldsOf, sourcesBelow } from './sources.ts';

/** The command line speaks English only, so its own sentences need no translation. */
const english = [join('electron', 'cli')];

/** The words of a template with numbered holes between them. */
const patternOf = (template: Fields): string => {
  const quasis = Array.isArray(template['quasis']) ? template['quasis'] : [];
  return quasis
    .map((quasi, i) => `${i > 0 ? `{${i - 1}}` : ''}${String(fieldsOf(fieldsOf(quasi)['value'])['cooked'])}`)
    .join('');
};

/** The pattern of every `say` in the sources, with the files that say it. */
export const saidIn = (folders: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const said = new Map<string, string[]>();
  for (const path of sourcesBelow(folders, english)) {
    if (!readFileSync(path, 'utf8').includes('say`')) continue;
    eachNode(path, (node) => {
      if (node['type'] !== 'TaggedTemplateExpression' || fieldsOf(node['tag'])['name'] !== 'say') return;
      const pattern = patternOf(fieldsOf(node['quasi']));
      said.set(pattern, [...(said.get(pattern) ?? []), path]);
    });
  }
  return said;
};

/** Sources that brand a text as a sentence by hand, past `say`. */
export const brandedByHand = (folders: readonly string[]): readonly string[] =>
  sourcesBelow(folders).filter((path) => /\bas (readonly )?Sentence\b/.test(readFileSync(path, 'utf8')));
