import type { Pairs } from '../../model/constraints.ts';
import { type Partition, partitionSteps } from './partition.ts';
import { type Transitivity, transitivitySteps } from './transitivity.ts';

/** Whether answers can be taken to follow from others, and which groups they then form. */
export interface Closure extends Pick<Transitivity, 'logOdds'> {
  /** Null where there are no answers, or more than would gain by it. */
  readonly partition: Partition | null;
}

/** With more answers than this little is left to be implied, and the partition would cost more than it saves. */
const mostAnswers = 1500;

const seed = 1;

const known = new WeakMap<Pairs, Closure>();

/** Worked out once for each list of answers, which must be in order of answering. Deterministic. */
export function* closureSteps(pairs: Pairs, items: number): Generator<void, Closure, void> {
  const before = known.get(pairs);
  if (before) return before;
  const isWorth = pairs.left.length <= mostAnswers;
  const { logOdds } = yield* transitivitySteps(pairs, items, seed);
  const closure = { logOdds, partition: isWorth ? yield* partitionSteps(pairs, items, seed) : null };
  known.set(pairs, closure);
  return closure;
}

/** The same in one go. */
export const closureOf = (pairs: Pairs, items: number): Closure => {
  const steps = closureSteps(pairs, items);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
