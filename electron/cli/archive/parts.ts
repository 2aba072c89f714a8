import { basename } from 'node:path';
import { strToU8 } from 'fflate';
import type { Archive } from '../../../shared/formats/archive/archive.ts';
import { writeEntries } from '../../../shared/formats/judgements.ts';
import { standingLines, writeJudgementsCsv } from '../../../shared/formats/judgements-csv.ts';
import { metricWriters } from '../../../shared/formats/metric/formats.ts';
import { writeCsv } from '../../../shared/formats/tables/delimited-write.ts';
import { endingOf } from '../../../shared/formats/tables/table.ts';
import { deriveEvidence } from '../../../shared/model/constraints-from-judgements.ts';
import { standingJudgements } from '../../../shared/model/judgement.ts';
import { say } from '../../../shared/model/localizable.ts';
import { quote } from '../../../shared/model/quote.ts';
import { done, failed, type Outcome } from '../../../shared/model/result.ts';
import { rowOf } from '../../../shared/numbers/dense.ts';

export const exportKinds = ['judgements', 'pairs', 'triplets', 'items', 'metric'] as const;
export type ExportKind = (typeof exportKinds)[number];

type Part = (archive: Archive, path: string) => Outcome<Uint8Array>;

const wrongEnding = (kind: ExportKind, path: string, expected: string) =>
  failed('output.kind', say`--${kind} ${basename(path)}: expected a name ending in ${expected}.`);

const csvOnly =
  (kind: ExportKind, write: (archive: Archive) => string): Part =>
  (archive, path) =>
    endingOf(path) === 'csv' ? done(strToU8(write(archive))) : wrongEnding(kind, path, '.csv');

const evidenceOf = ({ items, entries }: Archive) => {
  const ids = items.map(({ id }) => id);
  const rows = new Map(ids.map((id, row) => [id, row]));
  return { ids, evidence: deriveEvidence(standingJudgements(entries), rows) };
};

const pairs = (archive: Archive): string => {
  const { ids, evidence } = evidenceOf(archive);
  const { left, right, similar } = evidence.pairs;
  return writeCsv(
    ['left', 'right', 'similar'],
    Array.from(left, (row, i) => [ids[row] ?? '', ids[right[i] ?? 0] ?? '', similar[i] ?? 0]),
  );
};

const triplets = (archive: Archive): string => {
  const { ids, evidence } = evidenceOf(archive);
  const { anchor, near, far } = evidence.triplets;
  return writeCsv(
    ['anchor', 'near', 'far'],
    Array.from(anchor, (row, i) => [ids[row] ?? '', ids[near[i] ?? 0] ?? '', ids[far[i] ?? 0] ?? '']),
  );
};

const items = ({ project, items: all, features }: Archive): string => {
  const labelled = all.some(({ label }) => label !== undefined);
  const names = project.features.map(({ name }) => name);
  return writeCsv(
    ['id', ...names, ...(labelled ? ['label'] : [])],
    all.map(({ id, row, label }) => [id, ...rowOf(features, row), ...(labelled ? [label ?? ''] : [])]),
  );
};

/** How each part of an archive becomes a file. */
export const exportParts: Readonly<Record<ExportKind, Part>> = {
  judgements: ({ entries }, path) => {
    if (endingOf(path) === 'csv') return done(strToU8(writeJudgementsCsv(standingLines(entries))));
    if (endingOf(path) === 'jsonl') return done(strToU8(writeEntries(entries)));
    return wrongEnding('judgements', path, '.csv or .jsonl');
  },
  pairs: csvOnly('pairs', pairs),
  triplets: csvOnly('triplets', triplets),
  items: csvOnly('items', items),
  metric: ({ project, metrics }, path) => {
    const write = metricWriters.get(endingOf(path));
    if (write === undefined)
      return wrongEnding('metric', path, [...metricWriters.keys()].map((ending) => `.${ending}`).join(', '));
    const newest = [...metrics.values()].sort((a, b) => (a.metric.created < b.metric.created ? 1 : -1))[0];
    if (newest === undefined)
      return failed(
        'export.metric',
        say`${quote(project.name)} has no metric yet; expected one that was learned in the app.`,
      );
    return done(write(newest.metric, newest.conformance));
  },
};
