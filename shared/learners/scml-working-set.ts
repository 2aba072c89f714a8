import type { Dense } from '../numbers/dense.ts';

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

  /** Appends the column of basis row k, scaled to unit mean square so that all variables are of one size. */
  const add = (k: number, weight: number): boolean => {
    if ((place[k] ?? 0) >= 0) return false;
    const direction = basis.data.subarray(k * basis.columns, (k + 1) * basis.columns);
    const column = new Float64Array(m);
    let square = 0;
    for (let t = 0; t < m; t++) {
      const z = along(near, t, direction) ** 2 - along(far, t, direction) ** 2;
      column[t] = z;
      square += (share[t] ?? 0) * z * z;
    }
    const size = Math.sqrt(square);
    if (!(size > 0)) return false;
    if ((members.length + 1) * m > columns.length) {
      const capacity = Math.max(16, 2 * members.length);
      columns = extended(columns, capacity * m);
      scale = extended(scale, capacity);
      u = extended(u, capacity);
    }
    const at = members.length;
    place[k] = at;
    members.push(k);
    for (let t = 0; t < m; t++) columns[at * m + t] = (column[t] ?? 0) / size;
    scale[at] = size;
    u[at] = weight * size;
    return true;
  };

  return {
    add,
    get size() {
      return members.length;
    },
    get u() {
      return u.subarray(0, members.length);
    },
    programme: () => ({
      columns: { rows: members.length, columns: m, data: columns.subarray(0, members.length * m) },
      share,
      cost: Float64Array.from(members, (_, at) => beta / (scale[at] ?? 1)),
    }),
    leastCost: (): number => beta / members.reduce((most, _, at) => Math.max(most, scale[at] ?? 0), 0),
    /** Adds the rows whose price undercuts their cost the most; how many there were. */
    *addWanted(prices: Float64Array): Generator<void, number, void> {
      const wanted = Array.from(prices.keys()).filter((k) => (prices[k] ?? 0) + beta < 0 && (place[k] ?? 0) < 0);
      wanted.sort((a, b) => (prices[a] ?? 0) - (prices[b] ?? 0) || a - b);
      let added = 0;
      for (const k of wanted.slice(0, batch)) {
        if (add(k, 0)) added++;
        yield;
      }
      return added;
    },
    weights: (): Float64Array => {
      const weights = new Float64Array(basis.rows);
      members.forEach((k, at) => {
        weights[k] = (u[at] ?? 0) / (scale[at] ?? 1);
      });
      return weights;
    },
    /** The exact objective at the margins 1 + z·w. */
    objective: (margin: Float64Array): number => {
      if (members.length === 0) return 1;
      let sum = 0;
      for (let t = 0; t < m; t++) sum += (share[t] ?? 0) * Math.max(0, margin[t] ?? 0);
      for (let at = 0; at < members.length; at++) sum += (beta * (u[at] ?? 0)) / (scale[at] ?? 1);
      return sum;
    },
  };
};

const along = (rows: Dense, t: number, direction: Float64Array): number => {
  const d = rows.columns;
  let sum = 0;
  for (let j = 0, at = t * d; j < d; j++, at++) sum += (rows.data[at] ?? 0) * (direction[j] ?? 0);
  return sum;
};

const extended = (values: Float64Array, length: number): Float64Array<ArrayBuffer> => {
  const result = new Float64Array(length);
  result.set(values);
  return result;
};
