import { z } from '../../shared/formats/schema.ts';
import type { Metric } from '../../shared/model/metric.ts';
import type { Dense } from '../../shared/numbers/dense.ts';

/** A million numbers are looked through in about a millisecond; as an array of `z.number()` it would take a hundred. */
const numbers = z.custom<Float64Array>((value) => value instanceof Float64Array && value.every(Number.isFinite));

const matrix: z.ZodType<Dense> = z
  .object({ rows: z.int().min(0), columns: z.int().min(0), data: numbers })
  .refine(({ rows, columns, data }) => data.length === rows * columns);

const anything = z.record(z.string(), z.unknown());

export const calibrationSchema = z.object({ slope: z.number(), intercept: z.number() });

/**
 * A metric as the database holds it. What was measured of it may be unknown, and is when it is damaged; without its
 * whole matrix over the features that it names there is no metric.
 */
export const metricSchema: z.ZodType<Metric> = z
  .object({
    learner: z.string(),
    options: anything,
    seed: z.number(),
    created: z.string(),
    features: z.array(z.string()),
    center: numbers,
    scale: numbers,
    L: matrix,
    threshold: z.number().nullable().catch(null),
    calibration: calibrationSchema.nullable().catch(null),
    counts: z.record(z.string(), z.number()),
    evaluation: anything,
    provenance: anything,
    similarity: matrix.exactOptional(),
  })
  .refine(({ features, center, scale, L }) =>
    [center.length, scale.length, L.columns].every((size) => size === features.length),
  );

/** The metric inside a stored snapshot; null when there is none that can be used. */
export const metricIn = (snapshot: unknown): Metric | null =>
  z.object({ metric: metricSchema }).safeParse(snapshot).data?.metric ?? null;
