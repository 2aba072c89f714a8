import { standard } from './default.ts';
import { exploration } from './exploration.ts';
import { random } from './random.ts';
import type { Strategy, StrategyName } from './strategy.ts';
import { uncertainty } from './uncertainty.ts';
import { uncertaintyTop } from './uncertainty-top.ts';

const all: readonly Strategy[] = [standard, random, uncertainty, uncertaintyTop, exploration];

/** Every strategy by name. */
export const strategies: ReadonlyMap<StrategyName, Strategy> = new Map(
  all.map((strategy) => [strategy.name, strategy]),
);

/** The strategy of that name; undefined when there is none. */
export const strategyByName = (name: string): Strategy | undefined => all.find((strategy) => strategy.name === name);
