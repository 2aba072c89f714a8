import { describe, expect, it } from 'vitest';
import { tfidfSteps } from '../../../../shared/features/texts/tfidf.ts';
import { termsOf } from '../../../../shared/features/texts/tokens.ts';
import { createRandom } from '../../../../shared/numbers/random.ts';
import { drive } from '../../drive.ts';

const words = Array.from({ length: 30 }, (_, i) => `word${i}`);

/** Texts in which early words are common and late ones rare. */
const someTexts = (count: number, seed: number): readonly string[] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () =>
    Array.from({ length: 12 }, () => words[Math.floor(30 * random.next() ** 3)] ?? '').join(' '),
  );
};

const frequencyIn = (texts: readonly string[], word: string): number =>
  texts.filter((text) => termsOf(text).includes(word)).length;

describe('the vocabulary of texts', () => {
  it('is every word in two texts or more and at most half of them, the most frequent first', () => {
    for (const seed of [1, 2, 3, 4]) {
      const texts = someTexts(15 + seed, seed);
      const { terms } = drive(tfidfSteps(texts));
      const expected = words.filter((word) => {
        const frequency = frequencyIn(texts, word);
        return frequency >= 2 && frequency <= texts.length / 2;
      });
      expect([...terms].sort()).toEqual([...expected].sort());
      const frequencies = terms.map((term) => frequencyIn(texts, term));
      expect(frequencies).toEqual([...frequencies].sort((a, b) => b - a));
    }
  });

  it('takes, of words met equally often, the one met first before the other', () => {
    expect(drive(tfidfSteps(['pear', 'fig lime', 'pear', 'fig lime', 'plum'])).terms).toEqual(['pear', 'fig', 'lime']);
    expect(drive(tfidfSteps(['lime fig', 'pear', 'pear', 'lime fig', 'plum'])).terms).toEqual(['lime', 'fig', 'pear']);
  });

  it('keeps words in two texts even where that is more than half of them', () => {
    expect(drive(tfidfSteps(['pear', 'pear', 'plum'])).terms).toEqual(['pear']);
    expect(drive(tfidfSteps(['pear', 'pear', 'pear'])).terms).toEqual([]);
  });

  it('holds 10,000 terms at most, leaving out the rarest', () => {
    const numbered = (from: number, to: number): string =>
      Array.from({ length: to - from }, (_, i) => `x${from + i}`).join(' ');
    const rare = numbered(0, 6000);
    const common = numbered(6000, 11_000);
    const { terms, matrix } = drive(tfidfSteps([rare, rare, common, common, common, 'nothing']));
    expect(terms).toHaveLength(10_000);
    expect(matrix.columns).toBe(10_000);
    expect(terms.slice(0, 5000)).toEqual(termsOf(common));
    expect(terms.slice(5000)).toEqual(termsOf(rare).slice(0, 5000));
  });
});

describe('the weights of terms', () => {
  it('follow the formula, in rows of length 1', () => {
    const texts = [...someTexts(20, 5), ''];
    const { matrix, terms } = drive(tfidfSteps(texts));
    for (const [i, text] of texts.entries()) {
      const expected = terms.map((term) => {
        const count = termsOf(text).filter((one) => one === term).length;
        const idf = 1 + Math.log((1 + texts.length) / (1 + frequencyIn(texts, term)));
        return count === 0 ? 0 : (1 + Math.log(count)) * idf;
      });
      const length = Math.hypot(...expected) || 1;
      const row = new Float64Array(terms.length);
      for (let k = matrix.start[i] ?? 0; k < (matrix.start[i + 1] ?? 0); k++)
        row[matrix.indices[k] ?? -1] = matrix.values[k] ?? 0;
      expected.forEach((weight, j) => {
        expect(row[j]).toBeCloseTo(weight / length, 12);
      });
    }
    expect(matrix.rows).toBe(texts.length);
    expect(matrix.values).toHaveLength(matrix.start.at(-1) ?? -1);
  });

  it('count pieces of words beside the words, where asked', () => {
    const { terms } = drive(tfidfSteps(['morton x', 'mortons y', 'other', 'thing'], true));
    expect(terms).toContain('morton');
    expect(terms).toContain('~mor');
    expect(terms.filter((term) => term.startsWith('~')).length).toBeGreaterThan(4);
  });

  it('are told about on the way, never backwards', () => {
    const told: number[] = [];
    drive(tfidfSteps(Array.from({ length: 3000 }, (_, i) => `a${i % 7} b${i % 5}`)), ({ fraction }) =>
      told.push(fraction),
    );
    expect(told).toHaveLength(6);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    expect(Math.min(...told)).toBeGreaterThan(0.2);
    expect(told.filter((fraction) => fraction < 0.8)).toHaveLength(3);
    expect(Math.max(...told)).toBeLessThanOrEqual(1);
  });
});
