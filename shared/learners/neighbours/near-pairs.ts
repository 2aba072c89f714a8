import type { Dense } from '../../numbers/dense.ts';
import { distanceRows } from '../../numbers/nearest.ts';

/**
 * The pairs i < j of an embedding that may be within reach of each other: row i's partners are `other[start[i] … end[i] − 1]`.
 *
 * As particle simulations do (Verlet, Physical Review 159, 1967), all distances are measured only now and then, and pairs within
 * reach plus an allowance for movement are listed with their distance. Afterwards, for embedding z ≈ growth·then, the triangle
 * inequality bounds each distance from below by growth·distance − moved[i] − moved[j], which settles most pairs without measuring them.
 */
export interface NearPairs {
  readonly other: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** False when the list would be too long and every pair is visited instead; `other` then counts rows. */
  readonly listed: boolean;
  /** Makes the list hold every pair with ‖zᵢ − zⱼ‖ ≤ max(reach[i], reach[j]). */
  refresh(z: Dense, reach: Float64Array): Generator<void, void, void>;
}

export interface NearPairsOptions {
  /** Leaves out pairs of one group. */
  readonly apart?: Int32Array;
  /** Longest list kept, in pairs. */
  readonly capacity?: number;
}

/** Calls to `refresh` without a list before another try for one. */
const retryEvery = 8;
/** Movement allowed for, as a share of an item's distance from the origin; less when the list would be too long. */
const widest = 0.4;
const slimmest = 0.05;

/**
 * An empty list for n items; nothing is known before the first `refresh`. One whose pairs would outgrow `capacity` is
 * given up for visiting all pairs, and tried for again every eighth call.
 */
export const createNearPairs = (n: number, options: NearPairsOptions = {}): NearPairs => {
  const { apart, capacity = 3_000_000 } = options;
  const start = new Int32Array(n);
  const end = new Int32Array(n);
  const moved = new Float64Array(n);
  const then = createWideList(n, capacity);
  let active = new Int32Array(0);
  let everyRow: Int32Array | null = null;
  let listed = false;
  let [age, slack, excess, leastActive] = [0, widest, 0, 0];

  const visitAll = (): void => {
    listed = false;
    everyRow ??= Int32Array.from({ length: n }, (_, i) => i);
    for (let i = 0; i < n; i++) {
      start[i] = i + 1;
      end[i] = n;
    }
  };

  /** Copies the pairs that the bound cannot settle; the number of them. */
  const select = (growth: number, reach: Float64Array): number => {
    if (active.length < then.pairs.length) active = new Int32Array(then.pairs.length);
    let count = 0;
    for (let i = 0; i < n; i++) {
      start[i] = count;
      count = selectRow(then, active, count, i, growth, moved, reach);
      end[i] = count;
    }
    return count;
  };

  function* build(z: Dense, reach: Float64Array): Generator<void, void, void> {
    for (; ; slack /= 2) {
      listed = yield* then.make(z, reach, slack, apart);
      if (listed) break;
      if (slack <= slimmest) return visitAll();
    }
    moved.fill(0);
    leastActive = select(1, reach);
    excess = 0;
  }

  return {
    start,
    end,
    get other() {
      return listed || everyRow === null ? active : everyRow;
    },
    get listed() {
      return listed;
    },
    *refresh(z, reach) {
      age++;
      const growth = listed ? then.compare(z, reach, moved) : 0;
      if (growth > 0) {
        excess += select(growth, reach) - leastActive;
        // Measuring again costs about as much as visiting half of all pairs: pay it once that much has been visited in vain.
        if (excess < (n * n) / 4) return;
      } else if (everyRow !== null && !listed && age < retryEvery) {
        return;
      }
      age = 0;
      slack = widest;
      yield* build(z, reach);
    },
  };
};

interface WideList {
  readonly starts: Int32Array;
  readonly pairs: Int32Array;
  readonly distances: Float32Array;
}

const selectRow = (
  { starts, pairs, distances }: WideList,
  active: Int32Array,
  from: number,
  i: number,
  growth: number,
  moved: Float64Array,
  reach: Float64Array,
): number => {
  const [own, ownReach, to] = [moved[i] ?? 0, reach[i] ?? 0, starts[i + 1] ?? 0];
  // A little less than 1, for single precision.
  const scale = growth * 0.999999;
  let count = from;
  for (let p = starts[i] ?? 0; p < to; p++) {
    const j = pairs[p] ?? 0;
    const bound = scale * (distances[p] ?? 0) - own - (moved[j] ?? 0);
    if (bound <= ownReach || bound <= (reach[j] ?? 0)) active[count++] = j;
  }
  return count;
};

/** Adds row i's pairs within reach plus allowance behind the first `count`; returns the new count. */
const listRow = (
  squared: Float64Array,
  offset: number,
  i: number,
  reach: Float64Array,
  allowance: Float64Array,
  apart: Int32Array | undefined,
  pairs: Int32Array,
  distances: Float32Array,
  from: number,
): number => {
  const n = reach.length;
  const own = allowance[i] ?? 0;
  const ownReach = reach[i] ?? 0;
  const group = apart?.[i];
  let count = from;
  for (let j = i + 1; j < n; j++) {
    const limit = Math.max(ownReach, reach[j] ?? 0) + own + (allowance[j] ?? 0);
    const distance = squared[offset + j] ?? 0;
    if (distance > limit * limit || (apart !== undefined && apart[j] === group)) continue;
    pairs[count] = j;
    distances[count++] = Math.sqrt(distance);
  }
  return count;
};

/** The pairs within reach plus allowance at the time of making, with their distances then. */
const createWideList = (n: number, capacity: number) => {
  const starts = new Int32Array(n + 1);
  const allowance = new Float64Array(n);
  const reachThen = new Float64Array(n);
  let embedding = new Float64Array(0);
  let pairs = new Int32Array(Math.min(capacity, 16 * n));
  let distances = new Float32Array(pairs.length);

  /** Makes room for one more whole row, as far as the capacity allows. */
  const reserve = (count: number): boolean => {
    if (count + n <= pairs.length) return true;
    if (count + n > capacity) return false;
    const size = Math.min(capacity, Math.max(count + n, pairs.length * 2));
    const [longerPairs, longerDistances] = [new Int32Array(size), new Float32Array(size)];
    longerPairs.set(pairs);
    longerDistances.set(distances);
    pairs = longerPairs;
    distances = longerDistances;
    return true;
  };

  return {
    starts,
    get pairs() {
      return pairs;
    },
    get distances() {
      return distances;
    },

    /** Lists the pairs; false when there are more than the capacity. */
    *make(z: Dense, reach: Float64Array, slack: number, apart: Int32Array | undefined): Generator<void, boolean, void> {
      const { data, columns: k } = z;
      for (let i = 0; i < n; i++) {
        let length = 0;
        for (let at = i * k; at < (i + 1) * k; at++) length += (data[at] ?? 0) ** 2;
        allowance[i] = slack * Math.sqrt(length);
      }
      let [count, full] = [0, false];
      yield* distanceRows(z, (i, squared, offset) => {
        full ||= !reserve(count);
        if (full) return;
        count = listRow(squared, offset, i, reach, allowance, apart, pairs, distances, count);
        starts[i + 1] = count;
      });
      if (full) return false;
      reachThen.set(reach);
      if (embedding.length !== data.length) embedding = new Float64Array(data.length);
      embedding.set(data);
      return true;
    },

    /**
     * Fits z ≈ growth·then and writes how far each item is from that. Returns the growth, or 0 when some item has used up its
     * allowance, so that a pair left out might be within reach now.
     */
    compare({ data, columns: k }: Dense, reach: Float64Array, moved: Float64Array): number {
      if (embedding.length !== data.length) return 0;
      let [both, before] = [0, 0];
      for (let at = 0; at < data.length; at++) {
        both += (data[at] ?? 0) * (embedding[at] ?? 0);
        before += (embedding[at] ?? 0) ** 2;
      }
      const growth = before > 0 ? both / before : 1;
      if (!(growth > 0)) return 0;
      for (let i = 0, at = 0; i < n; i++) {
        let sum = 0;
        for (let t = 0; t < k; t++, at++) sum += ((data[at] ?? 0) - growth * (embedding[at] ?? 0)) ** 2;
        const further = Math.max(0, (reach[i] ?? 0) - growth * (reachThen[i] ?? 0));
        moved[i] = Math.sqrt(sum);
        if (further + (moved[i] ?? 0) > growth * (allowance[i] ?? 0)) return 0;
      }
      return growth;
    },
  };
};
