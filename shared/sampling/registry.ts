import { bald } from './bald.ts';
import { bandEpig } from './band-epig.ts';
import { committee } from './committee.ts';
import { standard } from './default.ts';
import { exploration } from './exploration.ts';
import { kCentre } from './k-centre.ts';
import { psdBald } from './psd-bald.ts';
import { random } from './random.ts';
import type { Strategy, StrategyName } from './strategy.ts';
import { tuple } from './tuple.ts';
import { uncertainty } from './uncertainty.ts';
import { uncertaintyTop } from './uncertainty-top.ts';

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
