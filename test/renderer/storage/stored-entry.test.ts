import { describe, expect, it } from 'vitest';
import { entryOf } from '../../../renderer/storage/stored-entry.ts';
import { entryFrom, toStored } from '../../../shared/model/entry.ts';
import { someEntries } from '../../shared/formats/archive/projects.ts';
import { damaged } from './damage.ts';

describe('an entry from the database', () => {
  it('is as it was stored, of every kind there is', () => {
    for (const entry of someEntries)
      expect(entryOf({ id: entry.id, entry: structuredClone(toStored(entry)) })).toEqual(entry);
  });

  it('is whole, or none, whatever of it is damaged', () => {
    for (const entry of someEntries)
      for (const { path, value } of damaged(toStored(entry))) {
        const read = entryOf({ id: entry.id, entry: value });
        if (read !== null) expect(entryFrom(toStored(read)), path).toEqual(read);
        if (path === '.id') expect(read, path).toBeNull();
      }
  });

  it('is not lost to a number that JSON has no word for: the journal has null there', () => {
    const [entry] = someEntries;
    if (entry?.type !== 'judgement') throw new Error('a judgement was expected');
    const origin = { ...entry.origin, score: Number.NEGATIVE_INFINITY, predicted: Number.NaN };
    expect(entryOf({ id: entry.id, entry: { ...entry, origin } })).toEqual({
      ...entry,
      origin: { ...origin, score: null, predicted: null },
    });
  });

  it('is none when its time is no date', () => {
    expect(entryOf({ id: 'j1', entry: { ...someEntries[0], at: 1e300 } })).toBeNull();
  });
});
