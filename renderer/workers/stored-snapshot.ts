import { choiceCodes } from '../../shared/evaluation/training/auto.ts';
import type { TrainedRow } from '../../shared/evaluation/training/memory.ts';
import { z } from '../../shared/formats/schema.ts';
import { learnerNames } from '../../shared/learners/learner.ts';
import type { Sentence } from '../../shared/model/localizable.ts';
import { certificateKinds } from '../../shared/model/metric.ts';
import { calibrationSchema, metricSchema } from '../storage/stored-metric.ts';
import type { CurvePoint, MetricSnapshot } from './metric-snapshot.ts';

const measured = z.number().nullable().catch(null);
const sentence = z.custom<Sentence>((value) => typeof value === 'string');
/** Infinite where an objective has no bound. */
const extended = z.union([z.number(), z.literal(Number.POSITIVE_INFINITY), z.literal(Number.NEGATIVE_INFINITY)]);

const report = z.object({
  iterations: z.number(),
  converged: z.boolean(),
  reason: sentence,
  objective: extended.nullable().catch(null),
  certificate: z
    .object({ kind: z.enum(certificateKinds), value: extended })
    .nullable()
    .catch(null),
  seconds: z.number(),
  notes: z.array(sentence).catch([]),
});

const failure = z.object({
  code: z.string(),
  what: sentence,
  safe: sentence.exactOptional(),
  remedy: sentence.exactOptional(),
});

const row: z.ZodType<TrainedRow> = z.object({
  learner: z.enum(learnerNames),
  report: report.nullable(),
  failure: failure.nullable(),
  audit: z
    .object({ accuracy: z.number(), low: z.number(), high: z.number(), count: z.number() })
    .nullable()
    .catch(null),
  crossValidatedAuc: measured,
  aucStandardError: measured,
  threshold: measured,
});

/** Those of a list that are sound. */
const soundOf = <T>(schema: z.ZodType<T>) =>
  z
    .array(z.unknown())
    .transform((list) => list.flatMap((value) => schema.safeParse(value).data ?? []))
    .catch([]);

/** With a default for all that earlier versions did not store, and for what only tells of the metric. */
const snapshotSchema = z.object({
  id: z.string().min(1),
  project: z.string(),
  at: z.number(),
  judgements: z.number(),
  rows: soundOf(row),
  chosen: z.enum(learnerNames),
  because: z.string().catch(''),
  code: z.enum(choiceCodes).optional().catch(undefined),
  beatsEuclidean: z.boolean(),
  metric: metricSchema,
  asking: calibrationSchema.nullable().catch(null),
  weights: z.array(z.object({ feature: z.string(), weight: z.number() })).catch([]),
  agreements: z.array(z.number()).catch([]),
});

/** A snapshot as it was stored; null when it is damaged, and is learned anew. */
export const asSnapshot = (value: unknown): MetricSnapshot | null => {
  const { data } = snapshotSchema.safeParse(value);
  if (data === undefined) return null;
  const { code, ...rest } = data;
  return code === undefined ? rest : { ...rest, code };
};

const pointSchema: z.ZodType<CurvePoint> = z.object({
  judgements: z.number(),
  auc: measured,
  euclideanAuc: measured,
  accuracy: measured,
  low: measured,
  high: measured,
});

export const asCurve = (values: readonly unknown[]): readonly CurvePoint[] =>
  values.flatMap((value) => pointSchema.safeParse(value).data ?? []);
