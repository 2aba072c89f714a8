import type { Pairs } from '../../model/constraints.ts';
import { type Partition, partitionSteps } from './partition.ts';

/** What later answers say of pairs that earlier ones had already settled, if similarity is "being of one group". */
export interface Transitivity {
  /** Answers to pairs that the answers before them had settled. */
  readonly tested: number;
  /** Those among them that came out so. */
  readonly kept: number;
  /** Log-odds that the answers name groups rather than grades, prior included. */
  readonly logOdds: number;
}

/** Slightly in favour of grades. */
const priorLogOdds = -0.3;

/** Below these log-odds answers are taken for grades. */
export const gradedBelow = -1;

/** From this probability on a pair is settled. */
const settled = 0.75;

/** Where similarity is graded a settled pair comes out so a little more often than not; or as the metric expects. */
const keptByGrades = 0.6;

/** No prediction is given more than this, be it of groups or of the metric: some slips are in every chain of answers. */
const mostSure = 0.87;

/** Answers up to the first look, and answers looked at in all. */
const firstLook = 10;
const lookedAt = 400;

/** Chains for a look: what is settled by many answers, every chain finds. */
const starts = 2;

const first = ({ left, right, similar, weight, foretold }: Pairs, count: number): Pairs => ({
  left: left.subarray(0, count),
  right: right.subarray(0, count),
  similar: similar.subarray(0, count),
  weight: weight.subarray(0, count),
  ...(foretold ? { foretold: foretold.subarray(0, count) } : {}),
});

/** What had been found when so many answers were known, and a partition of them was to be formed. */
interface Look extends Transitivity {
  readonly known: number;
}

/** The looks at one list of answers. */
interface Walk {
  readonly pairs: Pairs;
  readonly items: number;
  readonly seed: number;
  readonly looks: readonly Look[];
}

/** The list before mostly begins as the next one does: what was found there need not be found again. */
let walked: Walk | null = null;

/** How many answers two lists have in common from the first one on. */
const sharedBy = (a: Pairs, b: Pairs): number => {
  const most = Math.min(a.left.length, b.left.length);
  // NaN, for an answer that no metric foretold, is itself here.
  const isSame = (i: number): boolean =>
    a.left[i] === b.left[i] &&
    a.right[i] === b.right[i] &&
    a.similar[i] === b.similar[i] &&
    Object.is(a.foretold?.[i], b.foretold?.[i]);
  let count = 0;
  while (count < most && isSame(count)) count++;
  return count;
};

const start: Look = { known: firstLook, tested: 0, kept: 0, logOdds: priorLogOdds };

/** The looks of the list before that are those of this one too; the first of any at least. */
const knownLooks = (pairs: Pairs, items: number, seed: number): readonly Look[] => {
  if (!walked || walked.items !== items || walked.seed !== seed) return [start];
  const shared = sharedBy(walked.pairs, pairs);
  return [start, ...walked.looks.slice(1).filter(({ known }) => known <= shared)];
};

/** Whether a partition settles a pair of rows: together or not, and how surely; null where it does not. */
export const settledPair = (
  { graph, group, together, apart }: Partition,
  left: number,
  right: number,
): { readonly joined: boolean; readonly sure: number } | null => {
  const [a, b] = [graph.node[left] ?? -1, graph.node[right] ?? -1];
  if (a < 0 || b < 0 || a === b) return null;
  const p = together(a, b);
  if (p >= settled) return { joined: true, sure: p };
  return p <= 1 - settled && apart(group[a] ?? 0, group[b] ?? 0) ? { joined: false, sure: 1 - p } : null;
};

/**
 * Tests transitivity on the answers in the order in which they were given: of those so far a partition is formed, and each of
 * the next ones to a pair that it settles is a test. Its prediction is held against that of the metric at the moment of
 * asking, or of graded similarity in general, as a Bayes factor. Nothing is fitted to what it is tested on.
 * @param pairs in order of answering. About 16 partitions of up to 400 answers, fewer for a list that goes on from the last one.
 */
export function* transitivitySteps(pairs: Pairs, items: number, seed: number): Generator<void, Transitivity, void> {
  const n = Math.min(lookedAt, pairs.left.length);
  const looks = knownLooks(pairs, items, seed).slice();
  let { known, tested, kept, logOdds } = looks.at(-1) ?? start;
  const asked = new Set<number>();
  const isRepeat = (i: number): boolean => {
    const [a, b] = [pairs.left[i] ?? 0, pairs.right[i] ?? 0];
    const before = asked.size;
    return asked.add(Math.min(a, b) * items + Math.max(a, b)).size === before;
  };
  for (let i = 0; i < Math.min(known, n); i++) isRepeat(i);
  while (known < n) {
    const next = known + Math.max(firstLook, Math.floor(known / 4));
    const partition = yield* partitionSteps(first(pairs, known), items, seed, starts);
    for (let i = known; i < Math.min(n, next); i++) {
      // An answer given twice says how steady the expert is, not what follows from what.
      if (isRepeat(i) || !partition) continue;
      const told = settledPair(partition, pairs.left[i] ?? 0, pairs.right[i] ?? 0);
      if (!told) continue;
      const byGroups = Math.min(mostSure, 0.05 + 0.9 * told.sure);
      const foretold = pairs.foretold?.[i] ?? Number.NaN;
      const byMetric = Number.isNaN(foretold) ? 0 : told.joined ? foretold : 1 - foretold;
      const byGrades = Math.max(keptByGrades, Math.min(mostSure, byMetric));
      const isKept = (pairs.similar[i] === 1) === told.joined;
      tested++;
      if (isKept) kept++;
      logOdds += isKept ? Math.log(byGroups / byGrades) : Math.log((1 - byGroups) / (1 - byGrades));
    }
    known = next;
    if (known <= n) looks.push({ known, tested, kept, logOdds });
  }
  walked = { pairs, items, seed, looks };
  return { tested, kept, logOdds };
}
