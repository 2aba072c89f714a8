import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { csv } from './support.ts';

const matrix = z.array(z.array(z.number()));
const dataSchema = z.object({ X: matrix, y: z.array(z.number()) });
const goldenSchema = z.looseObject({
  params: z.record(z.string(), z.unknown()).optional(),
  pairs: matrix.optional(),
  labels: z.array(z.number()).optional(),
  triplets: matrix.optional(),
  quadruplets: matrix.optional(),
  chunks: z.array(z.number()).optional(),
  items: z.array(z.number()).optional(),
  basis: matrix.optional(),
  shipped: z.looseObject({ M: matrix.optional() }),
  optimum: z.looseObject({ M: matrix.optional(), w: z.array(z.number()).optional() }).optional(),
  paper: z.looseObject({ M_weighted: matrix.optional() }).optional(),
});

export type Golden = z.infer<typeof goldenSchema>;

const folder = new URL('../../golden/', import.meta.url);
const parse = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

export const golden = (dataset: string, algorithm: string): Golden =>
  goldenSchema.parse(parse(`${dataset}-${algorithm}.json`));

export const goldenItems = (dataset: string): number[][] => dataSchema.parse(parse(`${dataset}-data.json`)).X;

/** The golden data as the files that the command line reads. Items that took no part get an empty label. */
export const goldenFiles = (dataset: string, one: Golden): Record<string, string> => {
  const { X, y } = dataSchema.parse(parse(`${dataset}-data.json`));
  const took = new Set(one.items ?? y.keys());
  const d = X[0]?.length ?? 0;
  const files: Record<string, string> = {
    'items.csv': csv(
      ['id', ...Array.from({ length: d }, (_, j) => `f${j}`), 'class'],
      X.map((row, i) => [`i${i}`, ...row, took.has(i) ? (y[i] ?? '') : '']),
    ),
  };
  const id = (row: number | undefined): string => `i${row}`;
  if (one.pairs) {
    files['pairs.csv'] = csv(
      ['left', 'right', 'similar'],
      one.pairs.map(([a, b], i) => [id(a), id(b), one.labels?.[i] === 1 ? 1 : 0]),
    );
  }
  if (one.triplets)
    files['triplets.csv'] = csv(
      ['anchor', 'near', 'far'],
      one.triplets.map((row) => row.map(id)),
    );
  if (one.quadruplets)
    files['quadruplets.csv'] = csv(
      ['a', 'b', 'c', 'd'],
      one.quadruplets.map((row) => row.map(id)),
    );
  if (one.chunks)
    files['chunklets.csv'] = csv(
      ['id', 'chunklet'],
      one.chunks.map((chunk, i) => [id(i), chunk]),
    );
  return files;
};

/** ‖A − B‖ / ‖B‖, Frobenius. */
export const relativeError = (a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number => {
  let difference = 0;
  let size = 0;
  for (const [i, row] of b.entries()) {
    for (const [j, value] of row.entries()) {
      difference += (value - (a[i]?.[j] ?? Number.NaN)) ** 2;
      size += value ** 2;
    }
  }
  return Math.sqrt(difference / size);
};

/** The M of a metric file. */
export const matrixOf = (metric: Readonly<Record<string, unknown>>): number[][] => matrix.parse(metric['M']);
