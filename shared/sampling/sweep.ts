import type { Progress } from '../learners/learner.ts';
import { say } from '../model/sentence.ts';
import type { Random } from '../numbers/random.ts';
import type { Candidates } from './candidates.ts';
import { numericKey, type Pool } from './pool.ts';
import type { Predictor } from './predict.ts';

export interface Sweep {
  /** How many items are compared with many others. */
  readonly anchors: number;
  /** How many others at most; a random sample of them when there are more. */
  readonly others: number;
  /** How many undecided partners each anchor adds at most. */
  readonly partners: number;
  /** A partner is undecided when |logit| is at most this. */
  readonly band: number;
}

/**
 * Adds pairs from sweeps: random anchors, each against many items, keeping a uniform sample of the partners inside the
 * band. Where similar pairs are rare (many small groups among 100,000 items) random pairs hardly ever come near the
 * threshold, and a sweep finds those that do, faster than an approximate index at this size.
 *
 * The inclusion probability is that of either end being the anchor, anchors/n · share swept · partners/|band of the anchor| each, the
 * other end's band taken to be as full as this one's.
 */
export function* sweepCandidates(
  pool: Pool,
  base: Candidates,
  predictor: Pick<Predictor, 'logit'>,
  sweep: Sweep,
  random: Random,
): Generator<Progress, Candidates, void> {
  const { eligible } = pool;
  const items = (eligible.at(-1) ?? 0) + 1;
  const seen = new Set<number>();
  for (let at = 0; at < base.rows.length; at += 2) seen.add(numericKey(base.rows.subarray(at, at + 2), items));
  const rows: number[] = [];
  const inclusion: number[] = [];
  const share = Math.min(1, sweep.others / eligible.length);
  const others = share === 1 ? eligible : eligible.filter(() => random.next() < share);
  const band = new Int32Array(others.length);
  const pair = [0, 0];
  for (let turn = 0; turn < sweep.anchors; turn++) {
    const anchor = eligible[random.integer(eligible.length)] ?? 0;
    pair[0] = anchor;
    let found = 0;
    for (const partner of others) {
      if (partner === anchor) continue;
      pair[1] = partner;
      if (Math.abs(predictor.logit(pair)) <= sweep.band) band[found++] = partner;
    }
    const kept = Math.min(found, sweep.partners);
    for (let k = 0; k < kept; k++) {
      const other = k + random.integer(found - k);
      const partner = band[other] ?? 0;
      band[other] = band[k] ?? 0;
      band[k] = partner;
      pair[1] = partner;
      const key = numericKey(pair, items);
      if (seen.has(key) || !pool.isOpen(pair)) continue;
      seen.add(key);
      rows.push(Math.min(anchor, partner), Math.max(anchor, partner));
      inclusion.push(Math.min(1, ((2 * sweep.anchors) / eligible.length) * share * (kept / found)));
    }
    yield { fraction: (turn + 1) / sweep.anchors, message: say`sweeping from anchors` };
  }
  return {
    arity: base.arity,
    count: base.count + rows.length / 2,
    rows: concatInts(base.rows, Int32Array.from(rows)),
    inclusion: Float64Array.from([...base.inclusion, ...inclusion]),
  };
}

const concatInts = (a: Int32Array, b: Int32Array): Int32Array => {
  const joined = new Int32Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
};
