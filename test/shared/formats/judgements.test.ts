import { describe, expect, it } from 'vitest';
import { readEntries, writeEntries } from '../../../shared/formats/judgements.ts';
import { bytes, failureOf, unwrap } from '../drive.ts';
import { someEntries } from './archive/projects.ts';

describe('judgements as JSON Lines', () => {
  it('come back as they were, retractions and remarks included', () => {
    expect(unwrap(readEntries('j.jsonl', bytes(writeEntries(someEntries))))).toEqual(someEntries);
    expect(unwrap(readEntries('j.jsonl', bytes(writeEntries([]))))).toEqual([]);
  });

  it('name what a revision is about as 0.1.0 does, so that it still opens them', () => {
    const lines = writeEntries(someEntries).trim().split('\n');
    expect(lines).toContain(
      '{"type":"retraction","id":"r1","project":"p1","judgement":"j5","annotator":"ada","at":6000}',
    );
    expect(lines.some((line) => line.includes('"target"'))).toBe(false);
  });

  it('are refused with the line that is none', () => {
    const text = `${writeEntries(someEntries.slice(0, 2))}{"type":"judgement"}\n`;
    expect(failureOf(readEntries('j.jsonl', bytes(text)))).toBe(
      'judgements.line: j.jsonl, line 3: expected an entry of a judgement log.',
    );
  });
});
