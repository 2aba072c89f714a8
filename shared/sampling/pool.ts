import type { Random } from '../numbers/random.ts';
import type { SamplingContext } from './strategy.ts';

/** Up to this many queries are listed one by one; above it a fresh query is found by trying at random. */
const listedUpTo = 100_000;
const triesUpTo = 10_000;

/**
 * Every query that may still be asked, without listing N² pairs or N³ triplets of a large collection.
 * A query is held as item rows: [left, right] or [anchor, left, right], the unordered pair in ascending order.
 */
export interface Pool {
  readonly arity: 2 | 3;
  /** Item rows that may be shown, ascending. */
  readonly eligible: Int32Array;
  /** How many queries are open now. */
  size(): number;
  /** Whether the query whose rows start at `rows[at]` may still be asked. */
  isOpen(rows: ArrayLike<number>, at?: number): boolean;
  /** Closes a query: it was chosen in this batch. */
  take(rows: ArrayLike<number>): void;
  /** A uniformly random open query; null when none is left. */
  draw(random: Random): readonly number[] | null;
  /** All open queries, flat, when they are at most `most`; else null. */
  list(most: number): Int32Array | null;
}

/** A number that is the same for a query with its sides swapped; exact below 200,000 items. */
export const numericKey = (rows: ArrayLike<number>, items: number): number =>
  keyAt(rows.length === 3 ? 3 : 2, rows, 0, items);

const keyAt = (arity: 2 | 3, rows: ArrayLike<number>, at: number, items: number): number => {
  const first = rows[at + arity - 2] ?? 0;
  const second = rows[at + arity - 1] ?? 0;
  const low = Math.min(first, second);
  const high = Math.max(first, second);
  return (arity === 3 ? (rows[at] ?? 0) * items : 0) * items + low * items + high;
};

const eligibleRows = ({ items, inPool }: SamplingContext): Int32Array => {
  const rows = new Int32Array(items.rows);
  for (let row = 0; row < rows.length; row++) rows[row] = row;
  return inPool ? rows.filter((row) => inPool[row] !== 0) : rows;
};

const totalOf = (arity: 2 | 3, n: number): number => (arity === 2 ? (n * (n - 1)) / 2 : (n * (n - 1) * (n - 2)) / 2);

/** All queries over `eligible`, flat. */
const enumerate = (arity: 2 | 3, eligible: Int32Array): Int32Array => {
  const flat = new Int32Array(totalOf(arity, eligible.length) * arity);
  let at = 0;
  const eachPair = (visit: (low: number, high: number) => void): void => {
    for (let i = 0; i < eligible.length; i++)
      for (let j = i + 1; j < eligible.length; j++) visit(eligible[i] ?? 0, eligible[j] ?? 0);
  };
  if (arity === 2) {
    eachPair((low, high) => {
      flat[at++] = low;
      flat[at++] = high;
    });
    return flat;
  }
  for (const anchor of eligible)
    eachPair((low, high) => {
      if (low === anchor || high === anchor) return;
      flat[at++] = anchor;
      flat[at++] = low;
      flat[at++] = high;
    });
  return flat;
};

/** Reads a `drawKey` back; null when it is a query of the other kind. */
const rowsOfKey = (key: string, arity: 2 | 3): number[] | null => {
  const rows = key.split(',').map(Number);
  return rows.length === arity ? rows : null;
};

const keysOf = (flat: Int32Array, arity: 2 | 3, items: number): ReadonlySet<number> => {
  const keys = new Set<number>();
  for (let at = 0; at < flat.length; at += arity) keys.add(numericKey(flat.subarray(at, at + arity), items));
  return keys;
};

/** A list from which queries leave as they are found closed: a draw is uniform over what is open. */
const listedDraw = (flat: Int32Array, arity: 2 | 3, isOpen: (rows: Int32Array) => boolean) => {
  let live = flat.length / arity;
  return (random: Random): readonly number[] | null => {
    while (live > 0) {
      const at = random.integer(live) * arity;
      const rows = flat.slice(at, at + arity);
      if (isOpen(rows)) return Array.from(rows);
      live--;
      flat.copyWithin(at, live * arity, (live + 1) * arity);
    }
    return null;
  };
};

/** Opens the pool of a sampling context: all queries over its items, or those of `only`, less what was asked. */
export const openPool = (sampling: SamplingContext): Pool => {
  const arity = sampling.kind === 'pair' ? 2 : 3;
  const n = sampling.items.rows;
  const eligible = eligibleRows(sampling);
  const shown = new Uint8Array(n);
  for (const row of eligible) shown[row] = 1;
  const closed = new Set<number>();
  /** 1 for an item that any closed query shows. */
  const touched = new Uint8Array(n);
  const close = (rows: ArrayLike<number>): void => {
    closed.add(numericKey(rows, n));
    for (let i = 0; i < arity; i++) touched[rows[i] ?? -1] = 1;
  };
  for (const key of sampling.asked) {
    const rows = rowsOfKey(key, arity);
    if (rows?.every((row) => shown[row] === 1)) close(rows);
  }
  const asking = sampling.only ? keysOf(sampling.only, arity, n) : null;
  const isOpen = (rows: ArrayLike<number>, at = 0): boolean => {
    if (asking && !asking.has(keyAt(arity, rows, at, n))) return false;
    let allTouched = true;
    for (let i = at; i < at + arity; i++) {
      const row = rows[i] ?? -1;
      if (shown[row] !== 1) return false;
      if (touched[row] !== 1) allTouched = false;
    }
    return !(allTouched && closed.has(keyAt(arity, rows, at, n)));
  };
  const allowed = sampling.only ? distinctOpen(sampling.only, arity, n, isOpen) : null;
  const total = allowed ? allowed.length / arity : totalOf(arity, eligible.length);
  // `allowed` was listed without what is closed already; the full pool counts it.
  const closedBefore = allowed ? closed.size : 0;
  const size = (): number => total - (closed.size - closedBefore);
  const listAll = (): Int32Array => allowed ?? enumerate(arity, eligible);
  const draw =
    allowed || total <= listedUpTo
      ? listedDraw(Int32Array.from(listAll()), arity, isOpen)
      : triedDraw(arity, eligible, isOpen);
  return {
    arity,
    eligible,
    size,
    isOpen,
    take: close,
    draw,
    list: (most) => (total <= most ? distinctOpen(listAll(), arity, n, isOpen) : null),
  };
};

const triedDraw =
  (arity: 2 | 3, eligible: Int32Array, isOpen: (rows: readonly number[]) => boolean) =>
  (random: Random): readonly number[] | null => {
    const one = (): number => eligible[random.integer(eligible.length)] ?? 0;
    for (let tries = 0; tries < triesUpTo; tries++) {
      const first = one();
      const second = one();
      if (first === second) continue;
      const pair = first < second ? [first, second] : [second, first];
      if (arity === 3) {
        const anchor = one();
        if (anchor === first || anchor === second) continue;
        pair.unshift(anchor);
      }
      if (isOpen(pair)) return pair;
    }
    return null;
  };

const distinctOpen = (
  flat: Int32Array,
  arity: 2 | 3,
  items: number,
  isOpen: (rows: Int32Array) => boolean,
): Int32Array => {
  const kept: number[] = [];
  const seen = new Set<number>();
  for (let at = 0; at < flat.length; at += arity) {
    const rows = flat.subarray(at, at + arity);
    const key = numericKey(rows, items);
    if (seen.has(key) || !isOpen(rows)) continue;
    seen.add(key);
    kept.push(...rows);
  }
  return Int32Array.from(kept);
};
