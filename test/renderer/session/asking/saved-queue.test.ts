import { describe, expect, it } from 'vitest';
import {
  emptySavedQueue,
  mostSkipped,
  readableQueue,
  type SavedQueue,
  savedQueueOf,
} from '../../../../renderer/session/asking/saved-queue.ts';
import { itemsOf } from '../../../../shared/model/query.ts';
import { damaged } from '../../storage/damage.ts';
import { origin, pair, queued } from '../samples.ts';

const saved: SavedQueue = {
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
    expect(readableQueue(structuredClone(saved))).toEqual(saved);
    expect(readableQueue(emptySavedQueue)).toEqual(emptySavedQueue);
  });

  it('is empty when it is of another version, or none', () => {
    for (const stored of [null, undefined, 'here', 7, [], {}, { ...saved, version: 2 }])
      expect(readableQueue(stored)).toEqual(emptySavedQueue);
  });

  it('has whole queries only, whatever of it is damaged, and keeps the others', () => {
    for (const { path, value } of damaged(saved)) {
      const read = readableQueue(value);
      for (const { query, rows } of [...read.queries, ...read.skipped])
        expect(rows, path).toHaveLength(itemsOf(query).length);
      expect(readableQueue(read), path).toEqual(read);
      if (/^\.queries\.\d+/.test(path)) {
        expect(read.skipped, path).toEqual(saved.skipped);
        expect(read.queries.length, path).toBeGreaterThanOrEqual(saved.queries.length - 1);
      }
    }
  });

  it('has no tickets: these are for one run only', () => {
    const saved = savedQueueOf([queued(1, 'a', 'b')], [queued(2, 'c', 'd')]);
    expect(readableQueue(structuredClone(saved))).toEqual(saved);
    expect(saved.queries[0]).not.toHaveProperty('ticket');
  });

  it('has the next queries and the newest of the skipped, so many at most', () => {
    const many = Array.from({ length: mostSkipped + 5 }, (_, i) => queued(i, `a${i}`, `b${i}`));
    const { queries, skipped } = savedQueueOf(many, many);
    expect(skipped).toHaveLength(mostSkipped);
    expect(skipped.at(-1)?.query).toEqual(many.at(-1)?.query);
    expect(queries.length).toBeGreaterThanOrEqual(20);
    expect(queries.map(({ query }) => query)).toEqual(many.slice(0, queries.length).map(({ query }) => query));
    expect(queries.length).toBeLessThan(many.length);
  });
});
