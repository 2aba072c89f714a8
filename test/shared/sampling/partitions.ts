import type { Partition } from '../../../shared/sampling/groups/partition.ts';
import type { Predictor } from '../../../shared/sampling/predict.ts';

/** A partition as it might have been found: what belongs together, how surely, and what is held apart. */
export const partitionOf = (given: {
  /** Group of each node; nodes are the item rows `rows`, ascending. */
  readonly group: readonly number[];
  readonly rows?: readonly number[];
  /** P(together) of two nodes, 1 in a group and 0 else where absent. */
  readonly together?: (a: number, b: number) => number;
  /** Groups that an answer holds apart; all, where absent. */
  readonly apart?: (a: number, b: number) => boolean;
  readonly membership?: (node: number, group: number) => number;
  readonly base?: number;
}): Partition => {
  const { group } = given;
  const rows = Int32Array.from(given.rows ?? group.keys());
  const node = new Int32Array(100).fill(-1);
  rows.forEach((row, at) => {
    node[row] = at;
  });
  const empty = new Int32Array(0);
  const groups = Math.max(-1, ...group) + 1;
  const members = Array.from({ length: groups }, (_, g) => [...group.keys()].filter((one) => group[one] === g));
  return {
    graph: { rows, node, from: empty, to: empty, similar: new Uint8Array(0), start: empty, incident: empty },
    group: Int32Array.from(group),
    members,
    together: given.together ?? ((a, b) => +(group[a] === group[b])),
    apart: given.apart ?? ((a, b) => a !== b),
    membership: given.membership ?? ((one, g) => +(group[one] === g)),
    base: given.base ?? 0.5,
  };
};

/** A metric that gives a pair of rows these log-odds, whichever comes first. */
export const predictorBy = (logit: (low: number, high: number) => number): Predictor => {
  const nothing = { rows: 0, columns: 0, data: new Float64Array(0) };
  return {
    embedding: { ...nothing, at: () => 0 },
    view: { items: nothing, L: nothing, slope: -1, intercept: 0 },
    logit: (rows, at = 0) => {
      const [one, other] = [rows[at] ?? -1, rows[at + 1] ?? -1];
      return logit(Math.min(one, other), Math.max(one, other));
    },
  };
};
