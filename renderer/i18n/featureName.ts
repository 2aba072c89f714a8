import type { FeatureSource } from '../../shared/model/project.ts';
import type { Translate } from './useWords.ts';

/** Features whose names are the program's own; all others carry the words of the person's table. */
const named: ReadonlySet<FeatureSource['how']> = new Set(['image', 'missing-indicator']);

/** A feature's name on screen: what the program named is put into the language in force, a column's name never. */
export const featureName = ({ name, how }: FeatureSource, told: Translate): string =>
  named.has(how) || (how === 'one-hot' && name.endsWith(' = other')) ? told(name) : name;
