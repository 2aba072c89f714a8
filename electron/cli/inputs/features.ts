import type { SpaceOptions } from '../../../shared/learners/space.ts';
import { say } from '../../../shared/model/localizable.ts';
import { done, failed, type Outcome } from '../../../shared/model/result.ts';
import type { Dense } from '../../../shared/numbers/dense.ts';
import { type Given, type OptionSpecs, wholeNumber } from '../options.ts';
import { chooseFeatures, featureMatrix, type ItemTable } from './items.ts';

export const featureOptions: OptionSpecs = {
  features: { value: 'a,b,c', help: 'columns to use (default: all columns of numbers but the id and the label)' },
  standardize: { help: 'centre and scale every feature to standard deviation 1 (default)' },
  'no-standardize': { help: 'use the features as they are' },
  dimensions: { value: 'N', help: 'reduce to N dimensions by PCA first (default: 64 when there are more features)' },
};

/** How the learning space is made of the features, as the options say. */
export const readSpaceOptions = (given: Given): Outcome<SpaceOptions> => {
  if (given.has('standardize') && given.has('no-standardize')) {
    return failed('options.command', say`--standardize and --no-standardize were both given; expected one of them.`);
  }
  const dimensions = wholeNumber(given, 'dimensions', 1, null);
  if (!dimensions.ok) return dimensions;
  return done({
    standardize: !given.has('no-standardize'),
    ...(dimensions.value === null ? {} : { dimensions: dimensions.value }),
  });
};

export interface Features {
  readonly names: readonly string[];
  /** n × d as in the file. */
  readonly raw: Dense;
}

/** The features of all items by `--features`, never the id or the label. */
export const readFeatures = (given: Given, items: ItemTable): Outcome<Features> => {
  const names = chooseFeatures(items, given.text('features'), given.text('labels'));
  if (!names.ok) return names;
  const raw = featureMatrix(items, names.value);
  return raw.ok ? done({ names: names.value, raw: raw.value }) : raw;
};
