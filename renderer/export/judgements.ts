import { writeCsv } from '../../shared/formats/tables/delimited-write.ts';
import type { Answer, Entry } from '../../shared/model/judgement.ts';
import type { Query } from '../../shared/model/query.ts';
import type { ReviewRow } from '../session/state/session.ts';

const columns = [
  'id',
  'answered',
  'annotator',
  'kind',
  'anchor',
  'left',
  'right',
  'others',
  'answer',
  'strength',
  'milliseconds',
  'strategy',
  'audit',
  'probability',
  'predicted',
  'repeats',
  'replaces',
  'state',
  'note',
  'tags',
] as const;

interface Sides {
  readonly anchor: string;
  readonly left: string;
  readonly right: string;
  readonly others: string;
}

/** The items of a query in columns; those of a list as a JSON array, since an id may hold any character. */
const sidesOf = (query: Query): Sides => {
  switch (query.kind) {
    case 'pair':
      return { anchor: '', left: query.left, right: query.right, others: '' };
    case 'triplet':
      return { anchor: query.anchor, left: query.left, right: query.right, others: '' };
    case 'odd':
      return { anchor: '', left: '', right: '', others: JSON.stringify(query.items) };
    case 'grid':
      return { anchor: query.anchor, left: '', right: '', others: JSON.stringify(query.candidates) };
  }
};

const answerText = (answer: Answer): string => {
  if (answer.is === 'odd') return `odd ${JSON.stringify(answer.item)}`;
  if (answer.is === 'chosen') return `chosen ${JSON.stringify(answer.items)}`;
  return answer.is;
};

const strengthOf = (answer: Answer): number | null =>
  (answer.is === 'similar' || answer.is === 'different') && answer.strength !== undefined ? answer.strength : null;

/** Every judgement with its history, one a line, oldest first; only those in state `standing` count. */
export const judgementsCsv = (rows: readonly ReviewRow[]): string =>
  writeCsv(
    columns,
    [...rows].reverse().map(({ judgement, state, remark }) => {
      const { query, answer, origin } = judgement;
      const sides = sidesOf(query);
      return [
        judgement.id,
        new Date(judgement.at).toISOString(),
        judgement.annotator,
        query.kind,
        sides.anchor,
        sides.left,
        sides.right,
        sides.others,
        answerText(answer),
        strengthOf(answer),
        judgement.took,
        origin.strategy,
        origin.audit ? 1 : 0,
        origin.probability,
        origin.predicted,
        origin.repeats,
        judgement.replaces,
        state,
        remark?.note ?? null,
        remark === null ? null : remark.tags.join(', '),
      ];
    }),
  );

/** The log itself, one entry a line: nothing is left out, and Akin reads it back. */
export const entriesJsonl = (entries: readonly Entry[]): string =>
  entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
