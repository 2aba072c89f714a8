import { describe, expect, it } from 'vitest';
import { type Span, spansAgainst } from '../../../../renderer/judge/texts/textDiff.ts';

const textOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('');
const marked = (spans: readonly Span[]): readonly string[] =>
  spans.filter(({ differs }) => differs).map(({ text }) => text);

describe('differences between texts', () => {
  it('mark the words that the other text does not have', () => {
    const spans = spansAgainst('a wart on the sole of the foot', 'a wart on the back of the hand');
    expect(marked(spans)).toEqual(['sole', 'foot']);
  });

  it('mark a changed phrase as one', () => {
    expect(marked(spansAgainst('caused by a small round virus', 'caused by bacteria'))).toEqual([
      'a small round virus',
    ]);
  });

  it('leave the text itself as it was', () => {
    for (const [one, other] of [
      ['same', 'same'],
      ['', 'something'],
      ['two  spaces\nand a line', 'two spaces and another'],
      ['皮膚の病気である', '心臓の病気である'],
      ['مرض جلدي', 'مرض القلب'],
    ] as const)
      expect(textOf(spansAgainst(one, other))).toBe(one);
  });

  it('find words where nothing is written between them', () => {
    const spans = spansAgainst('皮膚の病気である', '心臓の病気である');
    expect(marked(spans)).toEqual(['皮膚']);
  });

  it('say nothing when there is nothing to say', () => {
    expect(marked(spansAgainst('the same words', 'the same words'))).toEqual([]);
  });

  it('mark every word of long texts that share none, on both sides, however long the comparison takes', () => {
    const words = (letter: string): readonly string[] => Array.from({ length: 1500 }, (_, i) => `${letter}${i}`);
    const [one, other] = [words('x'), words('y')];
    for (const [mine, theirs] of [
      [one, other],
      [other, one],
    ] as const) {
      const spans = spansAgainst(mine.join(' '), theirs.join(' '));
      expect(marked(spans).join(' ').split(/\s+/)).toEqual(mine);
      expect(textOf(spans)).toBe(mine.join(' '));
    }
  });

  it('give up on very long texts rather than hold up the window', () => {
    const long = 'word '.repeat(10_000);
    expect(marked(spansAgainst(`${long}end`, long))).toEqual([]);
  });
});
