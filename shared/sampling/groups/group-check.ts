import { sigmoid } from '../../numbers/sigmoid.ts';
import type { Predictor } from '../predict.ts';
import { reasonOf } from '../reason.ts';
import type { Pick, Picker, StrategyContext } from '../strategy-runner.ts';
import type { Partition } from './partition.ts';

/** Share of the settled pairs, from the most doubted on, that a check is drawn from, and how many are looked at. */
const checkedShare = 0.25;
const checkedOf = 4000;
const settled = 0.75;

/**
 * Checks pairs that the groups settle and the metric least expects to come out so: the answer tells groups from grades within a handful
 * of questions, finds slips, and teaches the metric most where the groups are right. No item is checked twice in a batch: one that
 * came into its group by a slip would fail every time.
 */
export const checkPicker = ({ pool, random }: StrategyContext, partition: Partition, predictor: Predictor): Picker => {
  const { members, graph, group, together, apart } = partition;
  const { rows } = graph;
  const n = rows.length;
  const share = Math.min(1, (2 * checkedOf) / Math.max(1, n * (n - 1)));
  const isSettled = (a: number, b: number): boolean => {
    const [mine, theirs] = [group[a] ?? 0, group[b] ?? 0];
    if (mine === theirs) return together(a, b) >= settled;
    const least = Math.min(members[mine]?.length ?? 0, members[theirs]?.length ?? 0);
    return least > 1 && apart(mine, theirs) && together(a, b) <= 1 - settled;
  };
  const found: { rows: readonly number[]; logit: number; doubt: number }[] = [];
  for (let a = 1; a < n; a++)
    for (let b = 0; b < a; b++) {
      if (share < 1 && random.next() >= share) continue;
      const pair = [rows[b] ?? 0, rows[a] ?? 0];
      if (!isSettled(a, b) || !pool.isOpen(pair)) continue;
      const logit = predictor.logit(pair);
      found.push({ rows: pair, logit, doubt: group[a] === group[b] ? -logit : logit });
    }
  found.sort((a, b) => b.doubt - a.doubt);
  const checked = new Set<number>();
  const next = (): Pick | null => {
    const open = found.filter(({ rows: pair }) => pool.isOpen(pair) && !pair.some((row) => checked.has(row)));
    const count = Math.ceil(open.length * checkedShare);
    const chosen = open[random.integer(count)];
    if (!chosen) return null;
    for (const row of chosen.rows) checked.add(row);
    const why = reasonOf('group-check', { p: sigmoid(chosen.logit) });
    return { rows: chosen.rows, score: chosen.doubt, probability: 1 / count, why };
  };
  return { next };
};
