// Room: From the options of `fit` to a learner’s problem, and from its result to files.

import { basename } from 'node:path';
import { learningSpace, type Space } from '../../../shared/learners/space.ts';
import type { Constraints } from '../../../shared/model/constraints.ts';
import { done, type Outcome } from '../../../shared/model/result.ts';
import type { Dense } from '../../../shared/numbers/dense.ts';
import { readChunklets, readPairs, readQuadruplets, readTriplets } from '../inputs/constraints.ts';
import { readFeatures, readSpaceOptions } from '../inputs/features.ts';
import { type ItemTable, readItems } from '../inputs/items.ts';
import { readLabels } from '../inputs/labels.ts';
import { type ChosenLearner, readLearner } from '../inputs/learner.ts';
import type { Io } from '../io.ts';
import { type Given, wholeNumber } from '../options.ts';
import { metricOutputs } from '../outputs.ts';

/** Everything a fit needs, read and checked. */
export interface FitRequest extends ChosenLearner {
  readonly features: readonly string[];
  /** n × d as in the file. */
  readonly raw: Dense;
  readonly space: Space;
  readonly constraints: Constraints;
  /** Answers read: pairs, triplets and quadruplets, or else items in chunklets or with a label. */
  readonly judgements: number;
  readonly seed: number;
  readonly outputs: readonly string[];
  /** Base names of the files that were learned from. */
  readonly sources: Readonly<Record<string, string>>;
  readonly notes: readonly string[];
}

const constraintFiles = ['pairs', 'triplets', 'quadruplets', 'chunklets'] as const;

const readConstraints = async (
  given: Given,
  io: Io,
  items: ItemTable,
  { learner }: ChosenLearner,
): Promise<Outcome<Constraints>> => {
  let constraints: Constraints = {};
  const pairs = given.text('pairs');
  if (pairs !== null) {
    const read = await readPairs(io, pairs, items);
    if (!read.ok) return read;
    constraints = { ...constraints, pairs: read.value };
  }
  const triplets = given.text('triplets');
  if (triplets !== null) {
    const read = await readTriplets(io, triplets, items);
    if (!read.ok) return read;
    constraints = { ...constraints, triplets: read.value };
  }
  const quadruplets = given.text('quadruplets');
  if (quadruplets !== null) {
    const read = await readQuadruplets(io, quadruplets, items);
    if (!read.ok) return read;
    constraints = { ...constraints, quadruplets: read.value };
  }
  const chunklets = given.text('chunklets');
  if (chunklets !== null) {
    const read = await readChunklets(io, chunklets, items);
    if (!read.ok) return read;
    constraints = { ...constraints, chunklets: read.value };
  }
  const labels = given.text('labels');
  if (labels === null) return done(constraints);
  const kind = learner === null ? null : learner.accepts.includes('targets') ? 'targets' : 'classes';
  const read = readLabels(items, labels, kind);
  return read.ok ? done({ ...constraints, ...read.value }) : read;
};

/** How many answers there are to learn from. */
const countOf = ({ pairs, triplets, quadruplets, chunklets, labels, targets }: Constraints): number => {
  const asked = (pairs?.left.length ?? 0) + (triplets?.anchor.length ?? 0) + (quadruplets?.a.length ?? 0);
  if (asked > 0) return asked;
  const marked = chunklets ?? labels;
  return (
    marked?.filter((number) => number >= 0).length ?? targets?.filter((target) => !Number.isNaN(target)).length ?? 0
  );
};

/** Reads and checks the options and files of `fit`; nothing is computed or written before all of it is right. */
export const readFitRequest = async (given: Given, io: Io): Promise<Outcome<FitRequest>> => {
  const seed = wholeNumber(given, 'seed', 0, 0);
  if (!seed.ok) return seed;
  const spaceOptions = readSpaceOptions(given);
  if (!spaceOptions.ok) return spaceOptions;
  const chosen = await readLearner(given, io, 'auto');
  if (!chosen.ok) return chosen;
  const inputs = ['items', ...constraintFiles].flatMap((name) => given.texts(name));
  const outputs = await metricOutputs(given, io, inputs);
  if (!outputs.ok) return outputs;
  const items = await readItems(given, io);
  if (!items.ok) return items;
  const features = readFeatures(given, items.value);
  if (!features.ok) return features;
  const constraints = await readConstraints(given, io, items.value, chosen.value);
  if (!constraints.ok) return constraints;
  const { names, raw } = features.value;
  return done({
    ...chosen.value,
    features: names,
    raw,
    space: learningSpace(raw, spaceOptions.value),
    constraints: constraints.value,
    judgements: countOf(constraints.value),
    seed: seed.value,
    outputs: outputs.value,
    sources: Object.fromEntries(
      ['items', ...constraintFiles].flatMap((name) => given.texts(name).map((file) => [name, basename(file)])),
    ),
    notes: items.value.table.notes,
  });
};
