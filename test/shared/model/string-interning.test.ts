import { describe, expect, it } from 'vitest';
import type { Answer, Entry, Judgement } from '../../../shared/model/judgement.ts';
import { StringInterning } from '../../../shared/model/string-interning.ts';

const answers: readonly Answer[] = [
  { is: 'similar' },
  { is: 'different' },
  { is: 'similar', strength: 4 },
  { is: 'left' },
  { is: 'odd', item: 'b' },
  { is: 'chosen', items: ['b', 'c'] },
  { is: 'unsure' },
];

/** As it comes out of a database: nothing in it is shared with anything else. */
const read = (i: number): Judgement =>
  structuredClone({
    type: 'judgement',
    id: `j${i}`,
    project: 'p',
    query: { kind: 'pair', left: `${i}-left`, right: `${i}-right` },
    answer: answers[i % answers.length] ?? { is: 'unsure' },
    annotator: `ann ${i % 2}`,
    at: i,
    took: 1000 + i,
    origin: {
      strategy: 'default',
      score: i / 7,
      probability: 0.5,
      audit: i % 3 === 0,
      metric: i % 5 === 0 ? null : `m${i % 4}`,
      predicted: null,
      repeats: i % 6 === 0 ? 'j0' : null,
    },
    practice: i % 9 === 0,
    replaces: i % 8 === 0 ? 'j1' : null,
  });

describe('entries that share what they have in common', () => {
  it('are equal to those that came', () => {
    const sharing = new StringInterning();
    for (let i = 0; i < 200; i++) expect(sharing.entry(read(i))).toStrictEqual(read(i));
  });

  it('leave what came untouched', () => {
    const sharing = new StringInterning();
    const came = Array.from({ length: 50 }, (_, i) => read(i));
    for (const judgement of came) sharing.judgement(judgement);
    expect(came).toStrictEqual(Array.from({ length: 50 }, (_, i) => read(i)));
  });

  it('have one answer where it is a word, and never one where it says more', () => {
    const sharing = new StringInterning();
    const kept = (i: number): Answer => sharing.judgement(read(i)).answer;
    for (const [i, answer] of answers.entries()) {
      const isWord = Object.keys(answer).length === 1;
      expect(kept(i) === kept(i + answers.length)).toBe(isWord);
    }
  });

  it('are left alone when they are no judgements', () => {
    const entry: Entry = { type: 'retraction', id: 'r', project: 'p', target: 'j1', annotator: 'ann', at: 5 };
    expect(new StringInterning().entry(entry)).toBe(entry);
  });
});
