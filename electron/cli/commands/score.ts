import { strToU8 } from 'fflate';
import { writeCsv } from '../../../shared/formats/tables/delimited-write.ts';
import { endingOf } from '../../../shared/formats/tables/table.ts';
import { say } from '../../../shared/model/localizable.ts';
import { done, failed, type Outcome } from '../../../shared/model/result.ts';
import type { Command, Result } from '../command.ts';
import { checkOutput, writeOutputs } from '../files.ts';
import { itemOptions, readItems } from '../inputs/items.ts';
import { featuresFor, readMetricInput } from '../inputs/metric.ts';
import type { Given } from '../options.ts';
import { scorePairs } from '../score/pairs.ts';
import { scoreTriplets } from '../score/triplets.ts';

/** Which of the two kinds of question is scored, and its file. */
const questions = (given: Given): Outcome<{ readonly kind: 'pairs' | 'triplets'; readonly file: string }> => {
  const pairs = given.text('pairs');
  const triplets = given.text('triplets');
  if (pairs !== null && triplets === null) return done({ kind: 'pairs', file: pairs });
  if (triplets !== null && pairs === null) return done({ kind: 'triplets', file: triplets });
  return failed('options.command', say`score needs --pairs FILE or --triplets FILE, and not both.`);
};

/** Applies a metric to pairs or triplets. */
export const scoreCommand: Command = {
  summary: 'distance, probability and answer of a metric for pairs or triplets',
  options: {
    metric: { value: 'FILE', help: 'a metric, .json or .npz', required: true },
    ...itemOptions,
    pairs: { value: 'FILE', help: 'columns left,right; with similar as well the answers are compared' },
    triplets: { value: 'FILE', help: 'columns anchor,near,far' },
    out: { value: 'FILE.csv', help: 'where the scores go, a line each', required: true },
  },
  details: [
    'Pairs: distance, probability of being similar, answer 1 (similar) or 0 by the threshold of the metric.',
    'Triplets: the distance to both, probability that near is closer, answer 1 when near is closer, else 0.',
  ],
  async run(given, io): Promise<Outcome<Result>> {
    const asked = questions(given);
    if (!asked.ok) return asked;
    const { kind, file } = asked.value;
    const out = given.text('out') ?? '';
    if (endingOf(out) !== 'csv') return failed('output.kind', say`--out ${out}: expected a name ending in .csv.`);
    const inputs = ['metric', 'items', kind].flatMap((name) => given.texts(name));
    const path = await checkOutput(io, out, inputs);
    if (!path.ok) return path;
    const metric = await readMetricInput(io, given.text('metric') ?? '');
    if (!metric.ok) return metric;
    const items = await readItems(given, io);
    if (!items.ok) return items;
    const raw = featuresFor(metric.value, items.value);
    if (!raw.ok) return raw;
    const score = kind === 'pairs' ? scorePairs : scoreTriplets;
    const scored = await score(io, file, items.value, metric.value, raw.value);
    if (!scored.ok) return scored;
    const { columns, rows, summary } = scored.value;
    const written = await writeOutputs([{ path: path.value, bytes: strToU8(writeCsv(columns, rows)) }]);
    return written.ok ? done({ json: { kind, scored: rows.length, ...summary, files: written.value } }) : written;
  },
};
