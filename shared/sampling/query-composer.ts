import type { Origin } from '../model/judgement.ts';
import type { Query, QueryKind } from '../model/query.ts';
import type { Dense } from '../numbers/dense.ts';
import { nearest } from '../numbers/k-nearest.ts';
import { type Random, shuffle } from '../numbers/random.ts';
import type { DrawnQuery } from './drawn-query.ts';
import type { Draw } from './strategy.ts';

export interface Composition {
  readonly ask: QueryKind;
  readonly gridSize: number;
  readonly gridPick: number;
  /** Items under the metric in force (z = L x), or as they are before the first fit. */
  readonly embedded: Dense;
  readonly inPool: Uint8Array | undefined;
  readonly ids: readonly string[];
  readonly snapshot: string | null;
  readonly random: Random;
}

/** Two of three grid candidates are near the anchor, where the question is open; the rest keep the far end honest. */
const nearShare = 2 / 3;
/** Near candidates are drawn among this many times as many neighbours, so that grids differ. */
const spread = 3;

/** Turns a strategy's draw into the question that is asked; null when the pool is too small for it. */
export const compose = (draw: Draw, composition: Composition): DrawnQuery | null => {
  const rows = composition.ask === 'grid' ? gridRows(draw.rows, composition) : draw.rows;
  const query = queryOf(rows, composition);
  if (!query) return null;
  const direct = composition.ask === 'pair' || composition.ask === 'triplet';
  const origin: Origin = {
    strategy: draw.strategy,
    score: draw.score,
    // The grid's candidates are drawn afterwards, so the whole question's probability is not known.
    probability: composition.ask === 'grid' ? null : draw.probability,
    audit: draw.audit,
    metric: composition.snapshot,
    // What the metric expects of a triplet says nothing about an odd one out or a grid.
    predicted: direct ? draw.predicted : null,
    repeats: null,
  };
  return { query, rows, origin, why: draw.why };
};

const queryOf = (rows: readonly number[], { ask, ids, gridPick }: Composition): Query | null => {
  const [first, second, third, ...more] = rows.map((row) => ids[row] ?? '');
  if (first === undefined || second === undefined) return null;
  if (ask === 'pair') return { kind: 'pair', left: first, right: second };
  if (third === undefined) return null;
  if (ask === 'triplet') return { kind: 'triplet', anchor: first, left: second, right: third };
  if (ask === 'odd') return { kind: 'odd', items: [first, second, third] };
  const candidates = [second, third, ...more];
  return { kind: 'grid', anchor: first, candidates, pick: Math.min(gridPick, candidates.length - 1) };
};

/** The anchor, then the candidates in random order: the strategy's own two, neighbours, and items from anywhere. */
const gridRows = (drawn: readonly number[], composition: Composition): readonly number[] => {
  const { embedded, inPool, random, gridSize } = composition;
  const [anchor = 0, ...seeds] = drawn;
  const candidates = new Set(seeds);
  const near = nearest(embedded, anchor, spread * gridSize, inPool).rows;
  const wantedNear = Math.round(gridSize * nearShare);
  for (const row of shuffle([...near], random)) {
    if (candidates.size >= wantedNear) break;
    candidates.add(row);
  }
  // Bounded tries: a pool smaller than the grid gives a smaller grid.
  for (let tries = 0; candidates.size < gridSize && tries < 20 * gridSize; tries++) {
    const row = random.integer(embedded.rows);
    if (row !== anchor && inPool?.[row] !== 0) candidates.add(row);
  }
  return [anchor, ...shuffle([...candidates], random)];
};
