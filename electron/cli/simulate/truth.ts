import type { Truth } from '../../../shared/evaluation/simulation/simulate-truth.ts';
import { endingOf } from '../../../shared/formats/tables/table.ts';
import { say } from '../../../shared/model/localizable.ts';
import type { Metric } from '../../../shared/model/metric.ts';
import { nameAll, quote } from '../../../shared/model/quote.ts';
import { done, failed, type Outcome } from '../../../shared/model/result.ts';
import { zeros } from '../../../shared/numbers/dense.ts';
import type { DrawKind } from '../../../shared/sampling/strategy.ts';
import { readTriplets } from '../inputs/constraints.ts';
import type { ItemTable } from '../inputs/items.ts';
import { readClasses } from '../inputs/labels.ts';
import { readMetricInput } from '../inputs/metric.ts';
import type { Io } from '../io.ts';
import type { Given } from '../options.ts';

interface Answers {
  readonly truth: Truth;
  readonly kind: DrawKind;
}

const readKind = (given: Given, fallback: DrawKind): Outcome<DrawKind> => {
  const kind = given.text('kind') ?? fallback;
  return kind === 'pair' || kind === 'triplet'
    ? done(kind)
    : failed('options.command', say`--kind is ${quote(kind)}; expected pair or triplet.`);
};

/**
 * The true metric over the features of this simulation, in their order; a feature that it does not know gets no
 * weight. One that it needs and that is not used here is refused: the answers would not be its own.
 */
const aligned = (name: string, metric: Metric, features: readonly string[]): Outcome<Metric> => {
  const lost = metric.features.find((feature) => !features.includes(feature));
  if (lost !== undefined) {
    return failed(
      'simulate.features',
      say`${name} needs the feature ${quote(lost)}; expected it among the features of the items.`,
    );
  }
  const L = zeros(metric.L.rows, features.length);
  const from = features.map((feature) => metric.features.indexOf(feature));
  for (let r = 0; r < L.rows; r++) {
    for (const [j, at] of from.entries()) {
      if (at >= 0) L.data[r * L.columns + j] = metric.L.data[r * metric.L.columns + at] ?? 0;
    }
  }
  const { similarity: _similarity, ...rest } = metric;
  return done({
    ...rest,
    features,
    L,
    center: Float64Array.from(from, (at) => metric.center[at] ?? 0),
    scale: Float64Array.from(from, (at) => metric.scale[at] ?? 1),
  });
};

const fromMetric = async (io: Io, file: string, features: readonly string[]): Promise<Outcome<Truth>> => {
  const read = await readMetricInput(io, file);
  if (!read.ok) return read;
  if (read.value.calibration === null) {
    return failed(
      'simulate.calibration',
      say`${file}, field "calibration": expected slope and intercept, found none, so it gives no probability of an answer.`,
    );
  }
  const metric = aligned(file, read.value, features);
  return metric.ok ? done({ kind: 'metric', metric: metric.value }) : metric;
};

const fromTriplets = async (io: Io, file: string, items: ItemTable): Promise<Outcome<Truth>> => {
  const read = await readTriplets(io, file, items);
  if (!read.ok) return read;
  const { anchor, near, far } = read.value;
  const rows = new Int32Array(3 * anchor.length);
  for (let i = 0; i < anchor.length; i++) rows.set([anchor[i] ?? 0, near[i] ?? 0, far[i] ?? 0], 3 * i);
  return done({ kind: 'triplets', rows });
};

/** Where the answers come from: `--labels` or `--truth`, exactly one of them. */
export const readTruth = async (
  given: Given,
  io: Io,
  items: ItemTable,
  features: readonly string[],
): Promise<Outcome<Answers>> => {
  const labels = given.text('labels');
  const file = given.text('truth');
  if ((labels === null) === (file === null)) {
    return failed(
      'options.command',
      say`simulate needs --labels COLUMN or --truth FILE, and not both: where the answers come from.`,
    );
  }
  if (file === null) {
    const kind = readKind(given, 'pair');
    if (!kind.ok) return kind;
    const column = items.table.columns.indexOf(labels ?? '');
    if (column < 0) {
      return failed(
        'labels.column',
        say`--labels names ${quote(labels ?? '')}, but ${items.table.name} has no such column; it has ${nameAll(items.table.columns)}.`,
      );
    }
    return done({ truth: { kind: 'labels', labels: readClasses(items, column) }, kind: kind.value });
  }
  const isMetric = ['json', 'npz'].includes(endingOf(file));
  const kind = readKind(given, isMetric ? 'pair' : 'triplet');
  if (!kind.ok) return kind;
  if (!isMetric && kind.value === 'pair') {
    return failed('simulate.kind', say`${file} holds answers to triplets; expected --kind triplet.`);
  }
  const truth = isMetric ? await fromMetric(io, file, features) : await fromTriplets(io, file, items);
  return truth.ok ? done({ truth: truth.value, kind: kind.value }) : truth;
};
