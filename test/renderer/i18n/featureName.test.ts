import { describe, expect, it } from 'vitest';
import { sentences } from '../../../renderer/i18n/de/sentences/index.ts';
import { featureName } from '../../../renderer/i18n/featureName.ts';
import { translatorOf } from '../../../renderer/i18n/sentences.ts';
import { imageFeatureNames } from '../../../shared/features/pictures/descriptor.ts';
import type { FeatureSource } from '../../../shared/model/project.ts';

const told = translatorOf(sentences, 'de');
const shown = (name: string, how: FeatureSource['how']): string => featureName({ name, from: 'x', how }, told);

describe('the name of a feature in German', () => {
  it('is translated where the program gave it', () => {
    expect(shown('age is missing', 'missing-indicator')).toBe('age fehlt');
    expect(shown('colour = other', 'one-hot')).toBe('colour = übrige');
    for (const name of imageFeatureNames) expect(shown(name, 'image'), name).not.toBe(name);
  });

  it('is left alone where the table gave it, even when it reads like one of the program’s', () => {
    expect(shown('lightness', 'number')).toBe('lightness');
    expect(shown('age is missing', 'given')).toBe('age is missing');
    expect(shown('red = red', 'one-hot')).toBe('red = red');
    expect(shown('text 1: red, green, blue', 'text')).toBe('text 1: red, green, blue');
  });
});
