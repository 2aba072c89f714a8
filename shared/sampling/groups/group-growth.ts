import { say } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';
import type { Predictor } from '../predict.ts';
import { reasonOf } from '../reason.ts';
import { drawKey, type SamplingContext } from '../strategy.ts';
import type { Pick, Picker, StrategyContext } from '../strategy-runner.ts';
import { type GroupCore, groupCoreOf } from './group-growth-core.ts';
import type { Partition } from './partition.ts';

/** Items never asked about that are looked at in a batch; a random sample of them where there are more. */
const freshUpTo = 400;

/** Items looked at between two pauses. */
const together = 64;
const message = say`drawing candidates`;

/** Any of this share of the best aims is taken: a batch of the very best would be alike. */
const bestShare = 0.3;

/** An item begun is asked about first, until its best chance to be placed falls below this. */
const worthPlacing = 0.3;
const mostGained = 4;

/** An item is compared with one of the half of a group that the metric can least tell from it; each serves so often a batch. */
const doubtedShare = 0.5;
const servesUpTo = 3;

/** Less gain than this is none. */
const leastGain = 0.02;

/** An item never asked about, or a group that may be part of a larger one. */
interface Unit {
  /** Its group; −1 for an item never asked about. */
  readonly own: number;
  readonly rows: readonly number[];
}

/** A unit's item, to be compared with a member of a group that it belongs to with probability `p`. */
interface Aim {
  readonly item: number;
  readonly group: number;
  readonly p: number;
  readonly gain: number;
}

/** Bits in a yes-or-no answer. */
const entropy = (p: number): number => (p <= 0 || p >= 1 ? 0 : -(p * Math.log2(p) + (1 - p) * Math.log2(1 - p)));

const gainOf = ({ own, rows }: Unit, p: number): number =>
  own >= 0 && p >= worthPlacing ? 1 + p * Math.min(mostGained, rows.length) : entropy(p) * p ** 0.25;

/** A unit joins larger groups only; between equals the first. */
const mayJoin = ({ members }: Partition, own: number, group: number): boolean => {
  if (own < 0) return true;
  const [mine, theirs] = [members[own]?.length ?? 0, members[group]?.length ?? 0];
  return theirs > mine || (theirs === mine && group > own);
};

const aimOf = (unit: Unit, partition: Partition, core: GroupCore, { random }: StrategyContext): Aim | null => {
  const item = unit.rows[random.integer(unit.rows.length)] ?? 0;
  let best: Aim | null = null;
  for (const { group, p } of core.chances(item, unit.own)) {
    if (!mayJoin(partition, unit.own, group)) continue;
    const gain = gainOf(unit, p);
    if (best === null || gain > best.gain) best = { item, group, p, gain };
  }
  return best;
};

const unitsOf = ({ pool, random }: StrategyContext, { members, graph }: Partition): readonly Unit[] => {
  const begun = members.map((nodes, own): Unit => ({ own, rows: nodes.map((node) => graph.rows[node] ?? 0) }));
  const fresh = pool.eligible.filter((row) => (graph.node[row] ?? -1) < 0);
  const share = Math.min(1, freshUpTo / Math.max(1, fresh.length));
  const seen = fresh.filter(() => random.next() < share);
  return [...begun, ...Array.from(seen, (row): Unit => ({ own: -1, rows: [row] }))];
};

/** Items of queries that were asked and not decided: waiting for an answer, skipped, or "can't tell". */
const undecidedRows = ({ constraints: { pairs }, asked }: SamplingContext): ReadonlySet<number> => {
  const decided = new Set(Array.from(pairs?.left ?? [], (left, i) => drawKey([left, pairs?.right[i] ?? 0])));
  const open = Array.from(asked).filter((key) => !decided.has(key));
  return new Set(open.flatMap((key) => key.split(',').map(Number)));
};

const ascending = (a: number, b: number): readonly number[] => [Math.min(a, b), Math.max(a, b)];

/**
 * Growth: each pick compares another item with a member of the group that it most likely belongs to, so that one answer
 * places it and thereby settles its pairs with all that are placed (after Basu, Banerjee and Mooney 2004, whose neighbourhoods these
 * groups are; the metric chooses the order). Items begun come first, then those whose answer tells most.
 * Items that wait for an answer are passed over: a batch is often drawn before the last one is done.
 * O(items looked at · members) metric distances.
 */
export function* groupGrowthPicker(
  context: StrategyContext,
  partition: Partition,
  predictor: Predictor,
): Generator<Progress, Picker, void> {
  const { pool, random } = context;
  const core = groupCoreOf(context, partition, predictor);
  yield { fraction: 0, message };
  const waiting = undecidedRows(context.sampling);
  const units = unitsOf(context, partition).filter(({ rows }) => !rows.some((row) => waiting.has(row)));
  const aims: Aim[] = [];
  for (const [looked, unit] of units.entries()) {
    const aim = aimOf(unit, partition, core, context);
    if (aim && aim.gain > leastGain) aims.push(aim);
    if (looked % together === 0) yield { fraction: looked / units.length, message };
  }
  aims.sort((a, b) => b.gain - a.gain);
  const served = new Map<number, number>();
  const pickFor = ({ item, group, p, gain }: Aim, choices: number): Pick | null => {
    const doubted = core
      .sureRows(group)
      .filter((row) => (served.get(row) ?? 0) < servesUpTo && pool.isOpen(ascending(item, row)))
      .map((row) => ({ row, doubt: Math.abs(predictor.logit([item, row])) }))
      .sort((a, b) => a.doubt - b.doubt);
    if (doubted.length === 0) return null;
    const count = Math.max(1, Math.ceil(doubted.length * doubtedShare));
    const row = doubted[random.integer(count)]?.row ?? 0;
    served.set(row, (served.get(row) ?? 0) + 1);
    const rows = ascending(item, row);
    return { rows, score: gain, probability: 1 / (choices * count), why: reasonOf('grouping', { p }) };
  };
  const next = (): Pick | null => {
    while (aims.length > 0) {
      const choices = Math.ceil(aims.length * bestShare);
      const [aim] = aims.splice(random.integer(choices), 1);
      const pick = aim ? pickFor(aim, choices) : null;
      if (pick) return pick;
    }
    return null;
  };
  return { next };
}
