import { type Dense, rowOf, zeros } from '../../numbers/dense.ts';
import { multiplyTransposedSteps } from '../../numbers/stepwise.ts';

/** Basis rows added at a time. */
const batch = 40;

/** Triplets as differences: rows x(anchor) − x(near) and x(anchor) − x(far), and each one's share of the loss, summing to 1. */
export interface TripletRows {
  readonly near: Dense;
  readonly far: Dense;
  readonly share: Float64Array;
}

/** The basis rows at work, with their columns; the only ones that are stored. */
export const createWorkingSet = ({ near, far, share }: TripletRows, basis: Dense, beta: number) => {
  const m = share.length;
  const members: number[] = [];
  const place = new Int32Array(basis.rows).fill(-1);
  let columns = new Float64Array(0);
  let scale = new Float64Array(0);
  let u = new Float64Array(0);

  const reserve = (more: number): void => {
    const needed = members.length + more;
    if (needed <= scale.length) return;
    const capacity = Math.max(needed, 2 * scale.length);
    columns = extended(columns, capacity * m);
    scale = extended(scale, capacity);
    u = extended(u, capacity);
  };

  /** Appends the column of basis row k, scaled to unit mean square so that all variables are of one size. */
  const append = (k: number, weight: number, toNear: Float64Array, toFar: Float64Array): boolean => {
    const at = members.length;
    let square = 0;
    for (let t = 0, to = at * m; t < m; t++, to++) {
      const z = (toNear[t] ?? 0) ** 2 - (toFar[t] ?? 0) ** 2;
      columns[to] = z;
      square += (share[t] ?? 0) * z * z;
    }
    const size = Math.sqrt(square);
    if (!(size > 0)) return false;
    for (let to = at * m; to < (at + 1) * m; to++) columns[to] = (columns[to] ?? 0) / size;
    place[k] = at;
    members.push(k);
    scale[at] = size;
    u[at] = weight * size;
    return true;
  };

  /** Brings basis rows that are not at work yet to work, with weights from `weights` or 0; how many there were. */
  function* add(rows: readonly number[], weights: Float64Array | null): Generator<void, number, void> {
    const directions = zeros(rows.length, basis.columns);
    rows.forEach((k, row) => {
      directions.data.set(rowOf(basis, k), row * basis.columns);
    });
    const toNear = yield* multiplyTransposedSteps(directions, near);
    const toFar = yield* multiplyTransposedSteps(directions, far);
    reserve(rows.length);
    let added = 0;
    for (const [row, k] of rows.entries()) {
      if (append(k, weights?.[k] ?? 0, rowOf(toNear, row), rowOf(toFar, row))) added++;
      yield;
    }
    return added;
  }

  const cost = (): Float64Array => Float64Array.from(members, (_, at) => beta / (scale[at] ?? 1));

  return {
    add,
    get u() {
      return u.subarray(0, members.length);
    },
    programme: () => ({
      columns: { rows: members.length, columns: m, data: columns.subarray(0, members.length * m) },
      share,
      cost: cost(),
    }),
    cost,
    leastCost: (): number => beta / members.reduce((most, _, at) => Math.max(most, scale[at] ?? 0), 0),
    /** Adds the rows whose price undercuts their cost the most; how many there were. */
    *addWanted(prices: Float64Array): Generator<void, number, void> {
      const wanted = Array.from(prices.keys()).filter((k) => (prices[k] ?? 0) + beta < 0 && (place[k] ?? 0) < 0);
      wanted.sort((a, b) => (prices[a] ?? 0) - (prices[b] ?? 0) || a - b);
      return wanted.length > 0 ? yield* add(wanted.slice(0, batch), null) : 0;
    },
    /** The weights of all basis rows, `length` times those at work. */
    weights: (length: number): Float64Array => {
      const weights = new Float64Array(basis.rows);
      members.forEach((k, at) => {
        weights[k] = (length * (u[at] ?? 0)) / (scale[at] ?? 1);
      });
      return weights;
    },
  };
};

const extended = (values: Float64Array, length: number): Float64Array<ArrayBuffer> => {
  const result = new Float64Array(length);
  result.set(values);
  return result;
};
