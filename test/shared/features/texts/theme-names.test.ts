import { describe, expect, it } from 'vitest';
import { textFeatures } from '../../../../shared/features/texts/texts.ts';
import { tfidfSteps } from '../../../../shared/features/texts/tfidf.ts';
import { isPiece } from '../../../../shared/features/texts/tokens.ts';
import { truncatedSvdSteps } from '../../../../shared/features/texts/truncated-svd.ts';
import { createRandom } from '../../../../shared/numbers/random.ts';
import { drive } from '../../drive.ts';
import { tableOf } from '../tables.ts';

const topics = [
  'granite basalt marble slate gneiss quartz',
  'violin cello trumpet oboe bassoon harp',
  'salmon trout herring perch pike carp',
].map((topic) => topic.split(' '));

/** Texts of one topic each, of so many words. */
const someTexts = (count: number, length: number): readonly string[] => {
  const random = createRandom(6);
  return Array.from({ length: count }, (_, i) =>
    Array.from({ length }, () => topics[i % 3]?.[Math.floor(6 * random.next() ** 2)] ?? '').join(' '),
  );
};

const themesOf = (texts: readonly (string | null)[]) => drive(textFeatures(tableOf({ t: texts }), 0));

const namesOf = (texts: readonly (string | null)[]): readonly string[] =>
  themesOf(texts).features.map(({ source }) => source.name);

describe('the name of a theme', () => {
  it.each([
    ['long texts', 9, false],
    ['texts so short that they are taken to pieces', 5, true],
  ])('is its three heaviest words in order, of %s', (_, length, withPieces) => {
    const texts = someTexts(48, length);
    const { matrix, terms } = drive(tfidfSteps(texts, withPieces));
    const { loadings } = drive(truncatedSvdSteps(matrix, 12));
    const names = namesOf(texts);
    expect(names).toHaveLength(loadings.columns);
    names.forEach((name, c) => {
      const said = name.replace(/^t \d+: /, '').split(', ');
      const weightOf = (word: string): number => loadings.data[terms.indexOf(word) * loadings.columns + c] ?? 0;
      const words = terms.filter((term) => !isPiece(term));
      expect(said).toHaveLength(3);
      const others = words.filter((word) => !said.includes(word)).map(weightOf);
      const weights = said.map(weightOf);
      expect([...weights].sort((a, b) => b - a)).toEqual(weights);
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(Math.max(...others));
    });
  });

  it('counts from one and names the column', () => {
    namesOf(someTexts(24, 9)).forEach((name, c) => {
      expect(name.startsWith(`t ${c + 1}: `)).toBe(true);
    });
  });

  it('takes words that weigh the same in the order of the vocabulary', () => {
    const texts = ['kiwi lime fig', 'kiwi lime fig', 'oak elm ash', 'oak elm ash', 'oak elm ash', 'x y z', 'q r s'];
    const names = namesOf(texts.map((text, i) => `${text} n${i}a n${i}b n${i}c n${i}d`));
    expect(names[0]).toBe('t 1: oak, elm, ash');
  });
});

describe('how many themes there are', () => {
  it('is a quarter of the texts, two at least, fifty at most', () => {
    const random = createRandom(9);
    const texts = Array.from({ length: 260 }, () =>
      Array.from({ length: 9 }, () => `v${random.integer(90)}x`).join(' '),
    );
    expect(namesOf(texts.slice(0, 40))).toHaveLength(10);
    expect(namesOf(texts.slice(0, 43))).toHaveLength(10);
    expect(namesOf(texts)).toHaveLength(50);
    expect(namesOf(['fig lime', 'fig lime', 'oak elm', 'oak elm', 'ash'])).toHaveLength(2);
  });

  it('is said, with the number of terms they were made of', () => {
    const texts = someTexts(48, 9);
    const { terms } = drive(tfidfSteps(texts));
    expect(themesOf(texts).notes).toEqual([`t: ${terms.length} terms became 12 themes.`]);
  });
});

describe('pieces of words', () => {
  const termsOf = (texts: readonly (string | null)[]): number =>
    Number(/(\d+) terms/.exec(themesOf(texts).notes.join())?.[1]);
  const plain = (texts: readonly (string | null)[], withPieces: boolean): number =>
    drive(tfidfSteps(texts, withPieces)).terms.length;

  it('are used up to six words a text on average, whatever is missing', () => {
    const six = someTexts(24, 6);
    expect(termsOf(six)).toBe(plain(six, true));
    const missing = [...six, ...Array.from({ length: 12 }, () => null)];
    expect(termsOf(missing)).toBe(plain(missing, true));
    const more = [...six.slice(1), `${six[0]} granite`];
    expect(termsOf(more)).toBe(plain(more, false));
    const moreMissing = [...more, ...Array.from({ length: 12 }, () => null)];
    expect(termsOf(moreMissing)).toBe(plain(moreMissing, false));
  });

  it('are not made of the space around a text', () => {
    const padded = someTexts(24, 6).map((text) => `  ${text}  `);
    expect(termsOf(padded)).toBe(plain(padded, true));
  });
});
