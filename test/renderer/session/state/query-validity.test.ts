import { describe, expect, it } from 'vitest';
import { askedKey, isStillOpen } from '../../../../renderer/session/state/query-validity.ts';
import type { DrawnQuery } from '../../../../shared/sampling/drawn-query.ts';

const drawn = (left: string, right: string, repeats: string | null = null): DrawnQuery => ({
  query: { kind: 'pair', left, right },
  rows: [0, 1],
  why: 'random',
  origin: {
    strategy: repeats === null ? 'random' : 'repeat',
    score: null,
    probability: null,
    audit: false,
    metric: null,
    predicted: null,
    repeats,
  },
});

const none: ReadonlySet<string> = new Set();

describe('isStillOpen', () => {
  it('lets go of what was asked meanwhile, whichever side was left', () => {
    const asked = new Set([askedKey(drawn('a', 'b'))]);
    expect(isStillOpen(drawn('b', 'a'), asked, none)).toBe(false);
    expect(isStillOpen(drawn('a', 'c'), asked, none)).toBe(true);
  });

  it('shows a repeat of what was asked, but not one of a judgement that was repeated meanwhile', () => {
    const asked = new Set([askedKey(drawn('a', 'b'))]);
    const repeat = drawn('b', 'a', 'judgement-1');
    expect(isStillOpen(repeat, asked, none)).toBe(true);
    asked.add(askedKey(repeat));
    expect(isStillOpen(drawn('b', 'a', 'judgement-1'), asked, none)).toBe(false);
    expect(isStillOpen(drawn('b', 'a', 'judgement-2'), asked, none)).toBe(true);
  });

  it('lets go of queries about flagged items', () => {
    expect(isStillOpen(drawn('a', 'b'), new Set(), new Set(['b']))).toBe(false);
    expect(isStillOpen(drawn('a', 'b', 'judgement-1'), new Set(), new Set(['a']))).toBe(false);
  });
});
