import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../renderer/i18n/catalogue.ts';
import { learnerNames } from '../../../shared/learners/learner.ts';
import { strategyNames } from '../../../shared/sampling/strategy.ts';

type Leaf = readonly [path: string, value: unknown];

const leaves = (value: unknown, path = ''): readonly Leaf[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => leaves(part, path === '' ? key : `${path}.${key}`))
    : [[path, value]];

const english = leaves(catalogues.en).filter(([path]) => !path.startsWith('options.'));
const german = new Map(leaves(catalogues.de));

/** Names, and words that both languages share. */
const alike = new Set([
  'common.appName',
  'keyNames.alt',
  'keyNames.between',
  'exporting.formats.json.name',
  'exporting.formats.onnx.name',
  'exporting.formats.csv.name',
  'exporting.formats.safetensors.name',
  'exporting.formats.npz.name',
  'commands.languageEnglish',
  'commands.languageGerman',
  'commandGroups.app',
  'settings.languages.en',
  'settings.languages.de',
  'wizard.roles.text',
  'first.nameLabel',
  'judge.annotator.label',
  'learners.rca.title',
  'learners.itml.title',
  'learners.sdml.title',
  'learners.mmc.title',
  'learners.mmc-diagonal.title',
  'learners.lsml.title',
  'learners.scml.title',
  'learners.lmnn.title',
  'learners.nca.title',
  'learners.lfda.title',
  'learners.mlkr.title',
  'learners.lrml.title',
  'learners.bilinear.title',
]);

describe('the catalogue of texts', () => {
  it('has every text in German, of the same kind', () => {
    for (const [path, value] of english) expect(typeof german.get(path), path).toBe(typeof value);
    const paths = new Set(english.map(([path]) => path));
    expect([...german.keys()].filter((path) => !path.startsWith('options.') && !paths.has(path))).toEqual([]);
  });

  it('leaves no text empty, and none untranslated', () => {
    for (const [path, value] of english) {
      if (typeof value !== 'string') continue;
      expect(value, path).not.toBe('');
      expect(german.get(path), path).not.toBe('');
      if (alike.has(path)) expect(german.get(path), path).toBe(value);
      else expect(german.get(path), path).not.toBe(value);
    }
  });

  it('puts everything that a text is given into it, in both languages', () => {
    for (const [path, value] of english) {
      if (typeof value !== 'function') continue;
      for (const text of [value, german.get(path)]) {
        if (typeof text !== 'function') throw new TypeError(path);
        const given = Array.from({ length: text.length }, (_, i) => 71 + i);
        const said = String(text(...given));
        for (const part of given) expect(said, path).toContain(String(part));
      }
    }
  });

  it('says what was saved to the letter', () => {
    const { status } = catalogues.en.common;
    expect(status.saved(12)).toBe('Saved. 12 judgements.');
    expect(status.saved(1)).toBe('Saved. 1 judgement.');
    expect(status.saved(5000)).toBe('Saved. 5000 judgements.');
    expect(catalogues.de.common.status.saved(1)).toBe('Gespeichert. 1 Urteil.');
    expect(catalogues.de.common.status.saved(2)).toBe('Gespeichert. 2 Urteile.');
  });

  it('counts in the plural where there are several', () => {
    expect(catalogues.en.common.items(1)).toBe('1 item');
    expect(catalogues.en.common.items(1200)).toBe('1,200 items');
    expect(catalogues.de.common.items(1)).toBe('1 Objekt');
    expect(catalogues.de.common.items(1200)).toBe('1.200 Objekte');
    expect(catalogues.en.common.items(0)).toBe('0 items');
  });

  it('has the names on screen that scripts rely on', () => {
    const { first, commands, frame } = catalogues.en;
    expect([first.openSample, first.newProject, first.openProject]).toEqual([
      'Open a sample',
      'New project',
      'Open project',
    ]);
    expect(Object.values(first.samples).map(({ name }) => name)).toEqual(['Patients', 'Alien eggs', 'Diseases']);
    expect([commands.similar, commands.different, commands.unsure, commands.skip, commands.undo]).toEqual([
      'Similar',
      'Different',
      "Can't tell",
      'Skip',
      'Undo',
    ]);
    expect([commands.left, commands.right]).toEqual(['Left is closer', 'Right is closer']);
    const { items, judge, metric, explore, export: exporting } = frame.screens;
    expect([items, judge, metric, explore, exporting]).toEqual(['Items', 'Judge', 'Metric', 'Explore', 'Export']);
  });

  it('names every learner and every strategy', () => {
    for (const name of learnerNames) expect(catalogues.en.learners).toHaveProperty(name);
    for (const name of strategyNames) expect(catalogues.en.strategies).toHaveProperty(name);
  });
});
