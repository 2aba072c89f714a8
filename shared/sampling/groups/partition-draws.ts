import { createRandom } from '../../numbers/random.ts';
import type { AnswerGraph } from './answer-graph.ts';
import { PartitionChain } from './partition-chain.ts';

/** One partition of the judged items. */
export interface PartitionDraw {
  /** Group of each node. */
  readonly group: Int32Array;
  readonly groups: number;
  /** Answers that it calls slips. */
  readonly slips: number;
}

/** Sweeps that cool the posterior down to itself, so that no early accident stays, and sweeps that are kept. */
const warming = 24;
const kept = 16;
/** Between two pauses. */
const sweepsAtOnce = 10;
const coldest = 1;
const hottest = 0.35;

/**
 * Draws from the posterior of the partition behind same/different answers: an answer is "one group or not", turned round
 * with probability .05; an item joins a group with a prior weight of its size, at most 10, and founds one with weight 1. (Under the
 * Chinese-restaurant process, without that bound, two large groups run together against the evidence of a dozen answers.)
 *
 * Sweeps of whole clusters and of single nodes take turns. Deterministic for a seed, whatever the order of the answers.
 * O(answers + nodes · groups) a sweep, 40 sweeps a start. Yields a few times in each start.
 */
export function* drawPartitions(
  graph: AnswerGraph,
  seed: number,
  starts: number,
): Generator<void, readonly PartitionDraw[], void> {
  const root = createRandom(seed).fork('partitions');
  const draws: PartitionDraw[] = [];
  for (let start = 0; start < starts; start++) {
    const chain = new PartitionChain(graph, root.fork(`${start}`));
    for (let sweep = 0; sweep < warming + kept; sweep++) {
      const heat = Math.min(coldest, hottest + ((coldest - hottest) * (sweep + 1)) / warming);
      chain.moveClusters(heat);
      chain.moveNodes(heat);
      if (sweep % sweepsAtOnce === 0) yield;
      if (sweep >= warming) draws.push({ group: chain.group.slice(), groups: chain.groups, slips: chain.slips() });
    }
  }
  return draws;
}
