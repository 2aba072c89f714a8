import {
  type Answer,
  type Entry,
  type Judgement,
  type Remark,
  standingJudgements,
  standingRemarks,
} from '../model/judgement.ts';
import type { Query } from '../model/query.ts';
import { writeCsv } from './tables/delimited-write.ts';

/**
 * Columns of the table of judgements, in order. Some say the same twice: up to 0.1.0 the window and the command line
 * had columns of their own, and whoever reads either by name shall go on reading.
 */
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
  'answered',
  'milliseconds',
  'others',
  'state',
  'note',
  'tags',
] as const;

/** A judgement with what has become of it. */
export interface JudgementLine {
  readonly judgement: Judgement;
  /** `standing` ones count; the others are history. */
  readonly state: 'standing' | 'retracted' | 'replaced' | 'practice';
  /** The note and tags in force. */
  readonly remark: Pick<Remark, 'note' | 'tags'> | null;
}

type Cells = Readonly<Record<(typeof columns)[number], string | number | null>>;

/** Lists of ids in one cell are JSON, so that no id needs a character of its own to be kept out. */
const list = (ids: readonly string[]): string => JSON.stringify(ids);

const queryCells = (query: Query): Pick<Cells, 'left' | 'right' | 'anchor' | 'shown'> => {
  switch (query.kind) {
    case 'pair':
      return { left: query.left, right: query.right, anchor: null, shown: null };
    case 'triplet':
      return { left: query.left, right: query.right, anchor: query.anchor, shown: null };
    case 'odd':
      return { left: null, right: null, anchor: null, shown: list(query.items) };
    case 'grid':
      return { left: null, right: null, anchor: query.anchor, shown: list(query.candidates) };
  }
};

const answerCells = (answer: Answer): Pick<Cells, 'answer' | 'chosen' | 'strength'> => {
  if (answer.is === 'odd') return { answer: answer.is, chosen: list([answer.item]), strength: null };
  if (answer.is === 'chosen') return { answer: answer.is, chosen: list(answer.items), strength: null };
  return { answer: answer.is, chosen: null, strength: 'strength' in answer ? (answer.strength ?? null) : null };
};

const cellsOf = ({ judgement, state, remark }: JudgementLine): Cells => {
  const { id, query, answer, annotator, took, origin, replaces } = judgement;
  const asked = queryCells(query);
  const at = new Date(judgement.at).toISOString();
  return {
    id,
    kind: query.kind,
    ...asked,
    ...answerCells(answer),
    annotator,
    at,
    took_ms: took,
    strategy: origin.strategy,
    score: origin.score,
    probability: origin.probability,
    predicted: origin.predicted,
    audit: origin.audit ? 1 : 0,
    metric: origin.metric,
    repeats: origin.repeats,
    replaces,
    answered: at,
    milliseconds: took,
    others: asked.shown,
    state,
    note: remark?.note ?? null,
    tags: remark === null ? null : remark.tags.join(', '),
  };
};

/** Judgements for spreadsheets and statistics programs, a line each in the order given. */
export const writeJudgementsCsv = (lines: Iterable<JudgementLine>): string =>
  writeCsv(
    columns,
    Array.from(lines, (line) => {
      const cells = cellsOf(line);
      return columns.map((column) => cells[column]);
    }),
  );

/** The judgements of a log that stand, in order of answering. */
export const standingLines = (entries: readonly Entry[]): readonly JudgementLine[] => {
  const remarks = standingRemarks(entries);
  return standingJudgements(entries).map((judgement) => ({
    judgement,
    state: 'standing',
    remark: remarks.get(judgement.id) ?? null,
  }));
};
