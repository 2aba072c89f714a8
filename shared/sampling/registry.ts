import { bald } from './strategies/bald.ts';
import { bandEpig } from './strategies/band-epig.ts';
import { committee } from './strategies/committee.ts';
import { standard } from './strategies/default.ts';
import { exploration } from './strategies/exploration.ts';
import { kCentre } from './strategies/k-centre.ts';
import { psdBald } from './strategies/psd-bald.ts';
import { random } from './strategies/random.ts';
import { tuple } from './strategies/tuple.ts';
import { uncertainty } from './strategies/uncertainty.ts';
import { uncertaintyTop } from './strategies/uncertainty-top.ts';
import type { Strategy, StrategyName } from './strategy.ts';

const all: readonly Strategy[] = [
  standard,
  random,
  uncertainty,
  uncertaintyTop,
  kCentre,
  committee,
  bald,
  psdBald,
  bandEpig,
  tuple,
  exploration,
];

/** Every strategy by name. */
export const strategies: ReadonlyMap<StrategyName, Strategy> = new Map(
  all.map((strategy) => [strategy.name, strategy]),
);

/** The strategy of that name; undefined when there is none. */
export const strategyByName = (name: string): Strategy | undefined => all.find((strategy) => strategy.name === name);
