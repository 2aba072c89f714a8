// Room: Reading and writing files; here what fits no room of its own.

import { isEntry } from '../model/entry.ts';
import { type Entry, type Judgement, standingJudgements } from '../model/judgement.ts';
import { say } from '../model/localizable.ts';
import type { Query } from '../model/query.ts';
import { done, failed, type Outcome } from '../model/result.ts';
import { parseJson } from './schema.ts';
import { writeCsv } from './tables/delimited-write.ts';
import { decodeText } from './tables/encoding.ts';

/** Columns of the table of judgements, in order. */
const columns = [
  'id',
  'kind',
  'left',
  'right',
  'anchor',
  'shown',
  'answer',
  'chosen',
  'strength',
  'annotator',
  'at',
  'took_ms',
  'strategy',
  'score',
  'probability',
  'predicted',
  'audit',
  'metric',
  'repeats',
  'replaces',
] as const;

type Cells = readonly (string | number | null)[];

/** Lists of ids in one cell are JSON, so that no id needs a character of its own to be kept out. */
const list = (ids: readonly string[]): string => JSON.stringify(ids);

/** left, right, anchor, shown. */
const queryCells = (query: Query): Cells => {
  switch (query.kind) {
    case 'pair':
      return [query.left, query.right, null, null];
    case 'triplet':
      return [query.left, query.right, query.anchor, null];
    case 'odd':
      return [null, null, null, list(query.items)];
    case 'grid':
      return [null, null, query.anchor, list(query.candidates)];
  }
};

/** answer, chosen, strength. */
const answerCells = ({ answer }: Judgement): Cells => {
  if (answer.is === 'odd') return [answer.is, list([answer.item]), null];
  if (answer.is === 'chosen') return [answer.is, list(answer.items), null];
  return [answer.is, null, 'strength' in answer ? (answer.strength ?? null) : null];
};

const cellsOf = (judgement: Judgement): Cells => {
  const { id, query, annotator, at, took, origin, replaces } = judgement;
  return [
    id,
    query.kind,
    ...queryCells(query),
    ...answerCells(judgement),
    annotator,
    new Date(at).toISOString(),
    took,
    origin.strategy,
    origin.score,
    origin.probability,
    origin.predicted,
    origin.audit ? 1 : 0,
    origin.metric,
    origin.repeats,
    replaces,
  ];
};

/** The judgements that stand, a line each, for spreadsheets and statistics programs. */
export const writeJudgementsCsv = (entries: Iterable<Entry>): string =>
  writeCsv(columns, standingJudgements(entries).map(cellsOf));

/** The whole log, a JSON object a line: nothing is lost, and it can be read back. */
export const writeEntries = (entries: Iterable<Entry>): string => {
  const lines = Array.from(entries, (entry) => `${JSON.stringify(entry)}\n`);
  return lines.join('');
};

/** Reads a log of entries; a line that is none is refused with its number (`judgements.line`). */
export const readEntries = (name: string, bytes: Uint8Array): Outcome<readonly Entry[]> => {
  // A project without a judgement has an empty log.
  if (bytes.length === 0) return done([]);
  const decoded = decodeText(name, bytes, say`one judgement a line, as JSON`);
  if (!decoded.ok) return decoded;
  const entries: Entry[] = [];
  for (const [i, line] of decoded.value.text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const value = parseJson(line);
    if (!isEntry(value))
      return failed('judgements.line', say`${name}, line ${i + 1}: expected an entry of a judgement log.`);
    entries.push(value);
  }
  return done(entries);
};
