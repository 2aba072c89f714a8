import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foreign } from '../../../renderer/i18n/de/sentences/foreign.ts';
import { sentences } from '../../../renderer/i18n/de/sentences/index.ts';
import { holesOf, translatorOf } from '../../../renderer/i18n/sentences.ts';
import { imageFeatureNames } from '../../../shared/features/pictures/descriptor.ts';
import { parseWith, z } from '../../../shared/formats/schema.ts';
import { readZip } from '../../../shared/formats/zip/zip.ts';
import { readPairs } from '../../../shared/learners/constraints/pairs.ts';
import { learnerNames } from '../../../shared/learners/learner.ts';
import { say } from '../../../shared/model/localizable.ts';
import { nameAll, quote } from '../../../shared/model/quote.ts';
import { brandedByHand, saidIn } from './said.ts';

const folders = ['shared', 'renderer', 'electron'].map((folder) => join(import.meta.dirname, '../../..', folder));
const said = saidIn(folders);
const german = translatorOf(sentences, 'de');

/** The pattern with a value of its own in every hole, none of which a catalogue knows. */
const filled = (pattern: string, value: (i: number) => string): string =>
  pattern.replace(/\{(\d+)\}/g, (_, i: string) => value(Number(i)));

describe('the German sentences', () => {
  it('are found by the sources that say them', () => {
    expect(said.size).toBeGreaterThan(300);
    expect([...said.keys()]).toContain('{0} has no column called {1}.');
  });

  it('are all there, and none too many', () => {
    expect([...said.keys()].filter((pattern) => !Object.hasOwn(sentences, pattern))).toEqual([]);
    const known = Object.keys(sentences).filter((pattern) => !Object.hasOwn(foreign, pattern));
    expect(known.filter((pattern) => !said.has(pattern))).toEqual([]);
  });

  it('put every value somewhere, and nothing else', () => {
    for (const [pattern, translation] of Object.entries(sentences)) {
      expect(holesOf(translation), pattern).toEqual(holesOf(pattern));
      expect(pattern.replace(/\{\d+\}/g, ''), 'a pattern of nothing but holes').not.toBe('');
      expect(translation.replace(/\{\d+(#|~|\|[^|}]*\|[^|}]*)?\}/g, ''), pattern).not.toMatch(/[{}]/);
    }
  });

  it('are told from one another by their words', () => {
    for (const pattern of Object.keys(sentences)) {
      const only = translatorOf({ [pattern]: sentences[pattern] ?? '' }, 'de');
      const text = filled(pattern, (i) => `x${i}x`);
      expect(german(text), pattern).toBe(only(text));
    }
  });

  it('can only be made by say', () => {
    expect(brandedByHand(folders).map((path) => path.split(/[\\/]/).pop())).toEqual(['localizable.ts']);
  });
});

describe('a sentence in German', () => {
  it('has its values in the order of its own grammar', () => {
    expect(german('a.zip claims to unpack to 5000000 bytes from 1200; it was not unpacked.')).toBe(
      'a.zip will aus 1.200 Bytes 5.000.000 Bytes machen; es wurde nicht ausgepackt.',
    );
  });

  it('writes numbers as German does, and leaves names alone', () => {
    expect(german(say`Stopped after ${1500} iterations, within ${'2.5e-7'} of the optimum.`)).toBe(
      'Nach 1.500 Schritten angehalten, höchstens 2,5E-7 vom Optimum entfernt.',
    );
    expect(german(say`Stopped after ${1} iterations, at most ${'1.5 %'} above the optimum.`)).toBe(
      'Nach 1 Schritt angehalten, höchstens 1,5 % über dem Optimum.',
    );
    expect(german(say`${'1200.csv'} has no column called ${quote('label')}.`)).toBe(
      '1200.csv hat keine Spalte mit dem Namen „label“.',
    );
  });

  it('translates the phrases that it is made of', () => {
    const place = say`${'a.csv'}, line ${1003}`;
    expect(german(say`${place}, column ${quote('age')}: expected a number, found ${quote('old')}.`)).toBe(
      'a.csv, Zeile 1.003, Spalte „age“: Erwartet wurde eine Zahl, gefunden „old“.',
    );
    const letters = [...'abcdefghijklmno'];
    expect(german(say`${'a.npz'}: passed over ${nameAll(letters)}, not of ${10} rows.`)).toBe(
      'a.npz: a, b, c, d, e, f, g, h, i, j, k, l und 3 mehr übergangen, da nicht von 10 Zeilen.',
    );
  });

  it('is complete where a library gave a part of it', () => {
    const shape = z.object({ count: z.number().min(1), kind: z.enum(['a', 'b']) });
    const wrong = (value: unknown): string => {
      const outcome = parseWith('a.akin', shape, value);
      return outcome.ok ? '' : german(outcome.failure.what);
    };
    expect(wrong({ kind: 'a' })).toBe('a.akin, Feld „count“: erwartet wurde eine Zahl, gefunden nichts.');
    expect(wrong({ count: 0, kind: 'a' })).toBe('a.akin, Feld „count“: erwartet wurde eine Zahl von mindestens 1.');
    expect(wrong({ count: 1, kind: 'c' })).toBe('a.akin, Feld „kind“: erwartet wurde eines von "a"|"b".');
    const broken = readZip('a.akin', new Uint8Array([0x50, 0x4b, 3, 4]));
    expect(broken.ok ? '' : german(broken.failure.what)).toBe(
      'a.akin ist beschädigt oder kein Zip-Archiv (kein gültiges Zip).',
    );
  });

  it('calls learners as the screens do', () => {
    for (const name of learnerNames) expect(german(name), name).not.toBe(name);
    const problem = { items: { rows: 2, columns: 1, data: Float64Array.of(0, 1) }, options: {}, seed: 1 };
    const outcome = readPairs('lsml', problem);
    expect(outcome.ok ? '' : german(outcome.failure.what)).toBe('LSML lernt aus Paaren, und es gibt keine.');
  });

  it('names what was seen in a picture', () => {
    expect(german('falling edges, top left')).toBe('fallende Kanten, oben links');
    expect(german('share of yellow-green')).toBe('Anteil von Gelbgrün');
    for (const name of imageFeatureNames) expect(german(name), name).not.toBe(name);
  });

  it('stays as it is when it is nobody’s', () => {
    expect(german('Something else entirely')).toBe('Something else entirely');
  });
});
