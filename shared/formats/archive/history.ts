import { strFromU8 } from 'fflate';
import { choiceCodes } from '../../evaluation/training/auto.ts';
import { learnerNames } from '../../learners/learner.ts';
import { say } from '../../model/localizable.ts';
import { certificateKinds } from '../../model/metric.ts';
import { excerpt } from '../../model/quote.ts';
import { done, failed, type Outcome } from '../../model/result.ts';
import type { MetricFile } from '../metric/metric-file.ts';
import { parseJson, parseWith, z } from '../schema.ts';

const measured = z.number().nullable();

const report = z.object({
  iterations: z.number(),
  converged: z.boolean(),
  reason: z.string(),
  objective: measured.catch(null),
  // A certificate may be infinite, which JSON has no word for: then there is none.
  certificate: z
    .object({ kind: z.enum(certificateKinds), value: z.number() })
    .nullable()
    .catch(null),
  seconds: z.number(),
  notes: z.array(z.string()),
});

const failure = z.object({
  code: z.string(),
  what: z.string(),
  safe: z.string().exactOptional(),
  remedy: z.string().exactOptional(),
});

const row = z.object({
  learner: z.enum(learnerNames),
  report: report.nullable(),
  failure: failure.nullable(),
  audit: z.object({ accuracy: z.number(), low: z.number(), high: z.number(), count: z.number() }).nullable(),
  crossValidatedAuc: measured,
  aucStandardError: measured,
  threshold: measured,
});

const snapshot = z.object({
  id: z.string().min(1),
  at: z.number(),
  judgements: z.number(),
  rows: z.array(row),
  chosen: z.enum(learnerNames),
  because: z.string(),
  code: z.enum(choiceCodes).exactOptional(),
  beatsEuclidean: z.boolean(),
  weights: z.array(z.object({ feature: z.string(), weight: z.number() })),
  agreements: z.array(z.number()).default([]),
});

const point = z.object({
  at: z.number(),
  judgements: z.number(),
  auc: measured,
  euclideanAuc: measured,
  accuracy: measured,
  low: measured,
  high: measured,
});

const schema = z.object({ snapshots: z.array(snapshot), curve: z.array(point) });

/** What was known when a metric was learned: how each learner did, and which was chosen why. The metric has the same id. */
export type SnapshotRecord = z.infer<typeof snapshot>;

/** A point of the learning curve, with its time. */
export type CurveRecord = z.infer<typeof point>;

/** How the metric of a project came about. */
export interface History {
  /** Oldest first. */
  readonly snapshots: readonly SnapshotRecord[];
  /** Oldest first. */
  readonly curve: readonly CurveRecord[];
}

export const noHistory: History = { snapshots: [], curve: [] };

/** What of a stored snapshot goes into an archive; null when it is none that could be read back. */
export const snapshotRecord = (stored: unknown): SnapshotRecord | null => snapshot.safeParse(stored).data ?? null;

/** The same for a point of the curve and the time it was stored under. */
export const curveRecord = (at: number, stored: unknown): CurveRecord | null =>
  typeof stored === 'object' ? (point.safeParse({ ...stored, at }).data ?? null) : null;

/** The history in an archive; one that an earlier Akin wrote has none. Every snapshot's metric must be there. */
export const readHistory = (
  name: string,
  bytes: Uint8Array | undefined,
  metrics: ReadonlyMap<string, MetricFile>,
): Outcome<History> => {
  if (bytes === undefined) return done(noHistory);
  const place = `${name}, part history.json`;
  const history = parseWith(place, schema, parseJson(strFromU8(bytes)));
  if (!history.ok) return history;
  const stray = history.value.snapshots.find(({ id }) => !metrics.has(id));
  return stray === undefined
    ? history
    : failed('archive.history', say`${place}: the metric ${excerpt(stray.id)} is not in the archive.`);
};

/** Both histories in one, each snapshot once; the curve is the first one's, since two cannot be one line. */
export const mergeHistories = (base: History, others: readonly History[]): History => {
  const known = new Map(others.flatMap(({ snapshots }) => snapshots).map((record) => [record.id, record]));
  for (const record of base.snapshots) known.set(record.id, record);
  const snapshots = [...known.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return { snapshots, curve: base.curve };
};
