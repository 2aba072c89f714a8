import { describe, expect, it } from 'vitest';
import { emptySavedQueue, readableQueue, type SavedQueue } from '../../../../renderer/session/state/saved-queue.ts';
import { itemsOf } from '../../../../shared/model/query.ts';
import { damaged } from '../../storage/damage.ts';
import { origin, pair } from '../samples.ts';

const desk: SavedQueue = {
  version: 1,
  queries: [
    { query: pair('a', 'b'), rows: [0, 1], origin, why: 'random' },
    { query: { kind: 'triplet', anchor: 'a', left: 'b', right: 'c' }, rows: [0, 1, 2], origin, why: 'undone' },
    { query: { kind: 'odd', items: ['a', 'b', 'c'] }, rows: [0, 1, 2], origin, why: '' },
  ],
  skipped: [
    {
      query: { kind: 'grid', anchor: 'a', candidates: ['b', 'c'], pick: 1 },
      rows: [0, 1, 2],
      origin: { ...origin, metric: 'm', predicted: 0.5, repeats: 'j' },
      why: 'audit',
    },
  ],
};

describe('a saved queue', () => {
  it('comes back as it was left', () => {
    expect(readableQueue(structuredClone(desk))).toEqual(desk);
    expect(readableQueue(emptySavedQueue)).toEqual(emptySavedQueue);
  });

  it('is empty when it is of another version, or none', () => {
    for (const stored of [null, undefined, 'here', 7, [], {}, { ...desk, version: 2 }])
      expect(readableQueue(stored)).toEqual(emptySavedQueue);
  });

  it('has whole queries only, whatever of it is damaged, and keeps the others', () => {
    for (const { path, value } of damaged(desk)) {
      const read = readableQueue(value);
      for (const { query, rows } of [...read.queries, ...read.skipped])
        expect(rows, path).toHaveLength(itemsOf(query).length);
      expect(readableQueue(read), path).toEqual(read);
      if (/^\.queries\.\d+/.test(path)) {
        expect(read.skipped, path).toEqual(desk.skipped);
        expect(read.queries.length, path).toBeGreaterThanOrEqual(desk.queries.length - 1);
      }
    }
  });
});
