import { say } from '../model/localizable.ts';
import type { Progress } from '../model/progress.ts';
import { createRandom, type Random } from '../numbers/random.ts';
import { sigmoid } from '../numbers/sigmoid.ts';
import { openPool, type Pool } from './pool.ts';
import { type Predictor, predictorOf } from './predict.ts';
import { reasonOf } from './reason.ts';
import type { Batch, Draw, SamplingContext, Strategy, StrategyName } from './strategy.ts';

/** A query that a picker wants asked. */
export interface Pick {
  /** [left, right] or [anchor, left, right], in any order of the sides. */
  readonly rows: readonly number[];
  readonly score: number | null;
  /** Probability of this pick, given what was picked before it in the batch. */
  readonly probability: number;
  readonly why: string;
  /** The strategy that deserves the credit, when it is not the one asked for. */
  readonly strategy?: StrategyName;
}

/** Scores prepared once for a batch; `next` is called once a slot and must only return open queries. */
export interface Picker {
  next(): Pick | null;
  /** State to hand back with the next sampling context; structured-clonable. */
  memory?(): unknown;
}

export interface StrategyContext {
  readonly sampling: SamplingContext;
  readonly pool: Pool;
  readonly random: Random;
  /** Null before the first fit. */
  readonly predictor: Predictor | null;
}

/** What a strategy file provides; null from `prepare` means that nothing is known yet and random is asked. */
export interface StrategyDefinition extends Omit<Strategy, 'choose'> {
  prepare(context: StrategyContext, count: number): Generator<Progress, Picker | null, void>;
}

/**
 * Turns a plan into a strategy. Every slot is first offered to the audit: with probability `auditShare` it is a uniformly
 * random open query, whatever the strategy wants, so audits are an unbiased sample of the pool. Otherwise the picker
 * chooses, and where it has nothing to say the slot is random but no audit. Sides are swapped by a fair coin.
 *
 * A draw's probability is that of its own route: one over the open queries for random ones, the picker's for the others.
 */
export const strategyOf = (plan: StrategyDefinition): Strategy => ({
  name: plan.name,
  kinds: plan.kinds,
  *choose(sampling, count): Generator<Progress, Batch, void> {
    const root = createRandom(sampling.seed);
    const slots = root.fork('slots');
    const pool = openPool(sampling);
    const predictor = predictorOf(sampling);
    const picker = yield* plan.prepare({ sampling, pool, random: root.fork(plan.name), predictor }, count);
    const draws: Draw[] = [];
    while (draws.length < count) {
      const audit = slots.next() < sampling.auditShare;
      const picked = audit ? null : (picker?.next() ?? null);
      const pick = picked ?? randomPick(pool, slots, audit);
      if (!pick) break;
      pool.take(pick.rows);
      const rows = swapped(pick.rows, slots.next() < 0.5);
      draws.push({
        rows,
        strategy: picked ? (pick.strategy ?? plan.name) : 'random',
        score: pick.score,
        probability: pick.probability,
        audit,
        predicted: predictor ? sigmoid(predictor.logit(rows)) : null,
        why: pick.why,
      });
      yield { fraction: draws.length / count, message: say`choosing queries` };
    }
    return { draws, memory: picker?.memory?.() ?? sampling.memory };
  },
});

const randomPick = (pool: Pool, random: Random, audit: boolean): Pick | null => {
  const open = pool.size();
  const rows = pool.draw(random);
  return rows && { rows, score: null, probability: 1 / open, why: reasonOf(audit ? 'audit' : 'random') };
};

const swapped = (rows: readonly number[], swap: boolean): readonly number[] => {
  const second = rows.at(-1);
  const first = rows.at(-2);
  if (!swap || first === undefined || second === undefined) return rows;
  return [...rows.slice(0, -2), second, first];
};
