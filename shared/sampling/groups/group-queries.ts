import { say } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';
import { sigmoid } from '../../numbers/sigmoid.ts';
import { told } from '../posterior/posterior.ts';
import type { Predictor } from '../predict.ts';
import type { Pick, Picker, StrategyContext } from '../strategy-runner.ts';
import { closureOf, closureSteps } from './closure.ts';
import { checkPicker } from './group-check.ts';
import { groupGrowthPicker } from './group-growth.ts';
import { withTransitivePairs } from './transitive-pairs.ts';

/** Share of the queries that serve groups: at most, and how it follows the log-odds that there are any. */
const mostServing = 0.85;
const steepness = 1.5;
const leaning = 2;
const leastServing = 0.02;

/** Share of those that check what is settled: many until it is clear, then few. */
const checkingAtFirst = 0.4;
const checkingOnceClear = 0.12;
const clear = 3;

/** Log-odds that answers name groups rather than grades; 0 where nothing speaks for either. */
export const closureOdds = ({ sampling }: StrategyContext): number => {
  const { constraints, items } = sampling;
  return constraints.pairs ? closureOf(constraints.pairs, items.rows).logOdds : 0;
};

/** The sampler's own posterior knows what follows from the answers too. */
export function* informed(context: StrategyContext): Generator<Progress, StrategyContext, void> {
  const { sampling } = context;
  const { constraints, items } = sampling;
  if (!constraints.pairs) return context;
  // From here on it is known, and nobody who asks for it waits.
  yield* told(closureSteps(constraints.pairs, items.rows));
  const pairs = withTransitivePairs(constraints.pairs, items.rows);
  yield { fraction: 0.5, message: say`weighing the answers so far` };
  return { ...context, sampling: { ...sampling, constraints: { ...constraints, pairs } } };
}

const scaled = (pick: Pick | null, by: number): Pick | null => pick && { ...pick, probability: pick.probability * by };

/**
 * Mixes queries that serve groups into those of `settling`, in the measure in which the answers have shown themselves to
 * name groups: such that place one more item (`growthPicker`), and such that check what is settled (`checkPicker`). The
 * first ones gather the evidence themselves; once similarity has turned out to be graded all queries are `settling`'s.
 */
export function* groupQueryPicker(
  context: StrategyContext,
  predictor: Predictor,
  settling: Picker,
): Generator<Progress, Picker, void> {
  const { sampling, random } = context;
  const { pairs } = sampling.constraints;
  if (!pairs) return settling;
  const { logOdds, partition } = closureOf(pairs, sampling.items.rows);
  const share = mostServing * sigmoid(steepness * logOdds + leaning);
  if (!partition || share < leastServing) return settling;
  const checking = logOdds > clear ? checkingOnceClear : checkingAtFirst;
  const grow = yield* groupGrowthPicker(context, partition, predictor);
  const check = checkPicker(context, partition, predictor);
  const next = (): Pick | null => {
    if (random.next() >= share) return scaled(settling.next(), 1 - share);
    const checked = random.next() < checking ? check.next() : null;
    if (checked) return scaled(checked, share * checking);
    return scaled(grow.next(), share * (1 - checking)) ?? scaled(check.next(), share) ?? scaled(settling.next(), share);
  };
  return { ...settling, next };
}
