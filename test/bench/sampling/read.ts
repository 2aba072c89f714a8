import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { featureSteps } from '../../../shared/features/build.ts';
import { imageDescriptor } from '../../../shared/features/pictures/descriptor.ts';
import { guessRoles } from '../../../shared/features/roles.ts';
import { tableSteps } from '../../../shared/formats/tables/table.ts';
import type { Column } from '../../../shared/model/item.ts';
import type { Outcome } from '../../../shared/model/result.ts';
import type { Dense } from '../../../shared/numbers/dense.ts';
import { decodePng } from '../../shared/features/png.ts';

/** Items with what is known of them. */
export interface Collection {
  /** Raw features, n × d. */
  readonly items: Dense;
  readonly features: readonly string[];
  /** Class number of each item, −1 for none. */
  readonly labels: Int32Array;
}

const root = join(import.meta.dirname, '../../..');

export const finish = <T>(steps: Generator<unknown, T, void>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

export const unwrapped = <T>(outcome: Outcome<T>): T => {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.failure.what);
};

const numbered = (values: readonly (string | null)[]): Int32Array => {
  const names = [...new Set(values)].sort();
  return Int32Array.from(values, (value) => (value === null || value === '' ? -1 : names.indexOf(value)));
};

/** A table read and turned into features as the app does it on import, `label` naming the classes. */
export const collection = (file: string, label: string): Collection => {
  const table = unwrapped(finish(tableSteps(file, readFileSync(join(root, file)))));
  const roles = guessRoles(table).map(
    (column): Column => (column.name === label ? { ...column, role: 'label' } : column),
  );
  const block = unwrapped(finish(featureSteps(table, roles)));
  const at = table.columns.indexOf(label);
  return {
    items: block.matrix,
    features: block.sources.map(({ name }) => name),
    labels: numbered(table.rows.map((row) => row[at] ?? null)),
  };
};

/** The eggs: a descriptor of each picture, and every triplet that people answered, as rows: anchor, near, far. */
export const eggs = (): Collection & { readonly triplets: Int32Array } => {
  const folder = join(root, 'build/samples/eggs');
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.png'))
    .sort();
  const descriptors = names.map((name) => {
    const { rgba, width, height } = decodePng(readFileSync(join(folder, name)));
    return imageDescriptor(rgba, width, height);
  });
  const d = descriptors[0]?.length ?? 0;
  const data = new Float64Array(names.length * d);
  descriptors.forEach((descriptor, i) => {
    data.set(descriptor, i * d);
  });
  const rows = new Map(names.map((name, i) => [name.slice(0, -'.png'.length), i]));
  const lines = readFileSync(join(root, 'test/data/eggs-judgements.csv'), 'utf8').trim().split('\n').slice(1);
  const triplets = lines.flatMap((line) => {
    const found = line
      .split(',')
      .slice(0, 3)
      .map((id) => rows.get(id) ?? -1);
    return found.includes(-1) || new Set(found).size < 3 ? [] : found;
  });
  return {
    items: { rows: names.length, columns: d, data },
    features: Array.from({ length: d }, (_, i) => `f${i}`),
    labels: new Int32Array(names.length).fill(-1),
    triplets: Int32Array.from(triplets),
  };
};
