// Room: From the options of `simulate` to a play of the simulated expert, and its files.

import type { SimulationRequest } from '../../../shared/evaluation/simulation/simulate.ts';
import type { LearnerOptions } from '../../../shared/learners/learner.ts';
import { say } from '../../../shared/model/localizable.ts';
import { quote } from '../../../shared/model/quote.ts';
import { done, failed, type Outcome } from '../../../shared/model/result.ts';
import { strategyByName } from '../../../shared/sampling/registry.ts';
import { strategyNames } from '../../../shared/sampling/strategy.ts';
import { readFeatures, readSpaceOptions } from '../inputs/features.ts';
import { readItems } from '../inputs/items.ts';
import { readLearner } from '../inputs/learner.ts';
import type { Io } from '../io.ts';
import { type Given, share, wholeNumber } from '../options.ts';
import { readTruth } from './truth.ts';

/** Share of random questions that measure, as in the app. */
const auditShare = 0.1;

export interface Simulation {
  readonly request: SimulationRequest;
  /** Item ids by row. */
  readonly ids: readonly string[];
  readonly notes: readonly string[];
}

interface Numbers {
  readonly queries: number;
  readonly batch: number;
  readonly noise: number;
  readonly seed: number;
  readonly checkpoints: readonly number[];
}

const readCheckpoints = (given: Given): Outcome<readonly number[]> => {
  const text = given.text('checkpoints') ?? '50,100,200,400';
  const numbers = text.split(',').map((part) => (/^\s*\d+\s*$/.test(part) ? Number(part) : 0));
  const rising = numbers.every((at, i) => at > (numbers[i - 1] ?? 0));
  return rising
    ? done(numbers)
    : failed(
        'options.command',
        say`--checkpoints is ${quote(text)}; expected rising whole numbers such as 50,100,200.`,
      );
};

const readNumbers = (given: Given): Outcome<Numbers> => {
  const queries = wholeNumber(given, 'queries', 1, 400);
  if (!queries.ok) return queries;
  const batch = wholeNumber(given, 'batch', 1, 10);
  if (!batch.ok) return batch;
  const noise = share(given, 'noise', 1, 0);
  if (!noise.ok) return noise;
  const seed = wholeNumber(given, 'seed', 0, 0);
  if (!seed.ok) return seed;
  const checkpoints = readCheckpoints(given);
  if (!checkpoints.ok) return checkpoints;
  return done({
    queries: queries.value,
    batch: batch.value,
    noise: noise.value,
    seed: seed.value,
    checkpoints: checkpoints.value,
  });
};

/** Reads and checks the options and files of `simulate`. */
export const readSimulation = async (given: Given, io: Io): Promise<Outcome<Simulation>> => {
  const strategy = given.text('strategy') ?? 'default';
  if (strategyByName(strategy) === undefined) {
    return failed(
      'simulate.strategy',
      say`--strategy is ${quote(strategy)}; expected one of ${strategyNames.join(', ')}.`,
    );
  }
  const numbers = readNumbers(given);
  if (!numbers.ok) return numbers;
  const space = readSpaceOptions(given);
  if (!space.ok) return space;
  const chosen = await readLearner(given, io, 'auto');
  if (!chosen.ok) return chosen;
  const items = await readItems(given, io);
  if (!items.ok) return items;
  const features = readFeatures(given, items.value);
  if (!features.ok) return features;
  const truth = await readTruth(given, io, items.value, features.value.names);
  if (!truth.ok) return truth;
  const options: Record<string, LearnerOptions> = { ...chosen.value.options };
  return done({
    request: {
      ...space.value,
      ...numbers.value,
      ...truth.value,
      items: features.value.raw,
      features: features.value.names,
      strategy,
      learner: chosen.value.learner?.name ?? 'auto',
      options,
      auditShare,
      created: new Date().toISOString(),
    },
    ids: [...items.value.rows.keys()],
    notes: items.value.table.notes,
  });
};
