import { beforeEach, describe, expect, it } from 'vitest';
import {
  askStrength,
  clearDraft,
  draftOf,
  togglePick,
  turnFields,
  useDraft,
} from '../../../../renderer/judge/answer/draft.ts';

const picks = (ticket: number): readonly string[] => draftOf(useDraft.getState(), ticket).picks;

describe('an answer being put together', () => {
  beforeEach(clearDraft);

  it('gathers picks up to the number asked for, and gives them back', () => {
    togglePick(7, 'a', 2);
    togglePick(7, 'b', 2);
    togglePick(7, 'c', 2);
    expect(picks(7)).toEqual(['a', 'b']);
    togglePick(7, 'a', 2);
    togglePick(7, 'c', 2);
    expect(picks(7)).toEqual(['b', 'c']);
  });

  it('is worth nothing for another query', () => {
    togglePick(7, 'a', 2);
    expect(picks(8)).toEqual([]);
    togglePick(8, 'z', 2);
    expect(picks(8)).toEqual(['z']);
    expect(picks(7)).toEqual([]);
  });

  it('turns from fields to fields, as far as there are any, and keeps the picks', () => {
    const from = (ticket: number): number => draftOf(useDraft.getState(), ticket).from;
    togglePick(7, 'a', 2);
    for (const [by, expected] of [
      [-7, 0],
      [7, 7],
      [7, 14],
      [7, 14],
      [-7, 7],
    ] as const) {
      turnFields(7, by, 15);
      expect(from(7)).toBe(expected);
    }
    expect(picks(7)).toEqual(['a']);
    togglePick(7, 'b', 2);
    expect(from(7)).toBe(7);
    expect(from(8)).toBe(0);
    turnFields(8, 7, 15);
    expect([from(8), from(7)]).toEqual([7, 0]);
    expect(picks(8)).toEqual([]);
  });

  it('remembers which side waits for its strength', () => {
    askStrength(3, 'similar');
    expect(draftOf(useDraft.getState(), 3).pending).toBe('similar');
    expect(draftOf(useDraft.getState(), 4).pending).toBeNull();
    clearDraft();
    expect(draftOf(useDraft.getState(), 3).pending).toBeNull();
  });
});
