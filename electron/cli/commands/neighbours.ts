import { say } from '../../../shared/model/localizable.ts';
import { quote } from '../../../shared/model/quote.ts';
import { done, failed, type Outcome } from '../../../shared/model/result.ts';
import type { Command, Result } from '../command.ts';
import { itemOptions, readItems } from '../inputs/items.ts';
import { featuresFor, readMetricInput } from '../inputs/metric.ts';
import { wholeNumber } from '../options.ts';
import { measureOf } from '../score/measure.ts';

const { items: itemsOption, missing: missingOption } = itemOptions;

/** The nearest items to one. */
export const neighboursCommand: Command = {
  summary: 'the nearest items to one under a metric',
  options: {
    metric: { value: 'FILE', help: 'a metric, .json or .npz', required: true },
    ...(itemsOption ? { items: itemsOption } : {}),
    ...(missingOption ? { missing: missingOption } : {}),
    id: { value: 'X', help: 'the id of the item whose neighbours are wanted', required: true },
    'id-column': { value: 'COLUMN', help: 'column with the ids (default: id; without one, row numbers from 0)' },
    k: { value: 'N', help: 'how many (default 10)' },
  },
  async run(given, io): Promise<Outcome<Result>> {
    const k = wholeNumber(given, 'k', 1, 10);
    if (!k.ok) return k;
    const metric = await readMetricInput(io, given.text('metric') ?? '');
    if (!metric.ok) return metric;
    const items = await readItems(given, io, 'id-column');
    if (!items.ok) return items;
    const raw = featuresFor(metric.value, items.value);
    if (!raw.ok) return raw;
    const id = given.text('id') ?? '';
    const row = items.value.rows.get(id);
    if (row === undefined) {
      return failed('items.id', say`--id is ${quote(id)}; expected the id of an item in ${items.value.table.name}.`);
    }
    const measure = measureOf(metric.value, raw.value);
    const neighbours = [...items.value.rows]
      .filter(([, other]) => other !== row)
      .map(([other, at]) => ({ id: other, value: measure.between(row, at) }))
      .sort((a, b) => (measure.isCloser(a.value, b.value) ? -1 : measure.isCloser(b.value, a.value) ? 1 : 0))
      .slice(0, k.value)
      .map(({ id: other, value }) => ({ id: other, [measure.name]: value }));
    return done({ json: { id, k: k.value, neighbours } });
  },
};
