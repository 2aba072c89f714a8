import type { Answer } from '../../../shared/model/judgement.ts';
import { itemsOf, type QueryKind } from '../../../shared/model/query.ts';
import type { ReviewRow } from '../../session/state/session.ts';

export const specials = ['slow', 'contradictions', 'disagreements', 'history', 'notes'] as const;
export type Special = (typeof specials)[number];

/** What the expert asks for. All of it must hold of a judgement. */
export interface Filter {
  readonly answer: Answer['is'] | 'any';
  readonly kind: QueryKind | 'any';
  readonly strategy: string;
  /** Null for all of them: a name may be any text. */
  readonly annotator: string | null;
  readonly only: ReadonlySet<Special>;
}

export const noFilter: Filter = { answer: 'any', kind: 'any', strategy: 'any', annotator: null, only: new Set() };

/** What had to be looked up for a filter. */
export interface Looked {
  /** Ids of the items wanted, any of them in the query; null for all. */
  readonly items: ReadonlySet<string> | null;
  /** Ids of the judgements that contradict others, as far as they are known; asked for only when they are wanted. */
  readonly contradicting: ReadonlySet<string>;
}

export const nothingLooked: Looked = { items: null, contradicting: new Set() };

/** Times beyond the upper quartile by one and a half spreads count as slow: Tukey's rule for outliers. */
export const slowBeyond = (rows: readonly ReviewRow[]): number => {
  const times = Float64Array.from(rows, ({ judgement }) => judgement.took).sort();
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? 0;
  return at(0.75) + 1.5 * (at(0.75) - at(0.25));
};

type Test = (row: ReviewRow) => boolean;

const specialTest = (special: Special, rows: readonly ReviewRow[], { contradicting }: Looked): Test => {
  switch (special) {
    case 'slow': {
      const limit = slowBeyond(rows);
      return ({ judgement }) => judgement.took > limit;
    }
    case 'contradictions':
      return ({ judgement }) => contradicting.has(judgement.id);
    case 'disagreements':
      return ({ agreement, state }) => state === 'standing' && agreement !== null && agreement < 0.5;
    case 'history':
      return ({ state }) => state === 'retracted' || state === 'replaced';
    case 'notes':
      return ({ remark }) => remark !== null && (remark.note !== '' || remark.tags.length > 0);
  }
};

/** The rows that pass everything that is asked for, in their order. */
export const filterRows = (rows: readonly ReviewRow[], filter: Filter, looked: Looked): readonly ReviewRow[] => {
  const { answer, kind, strategy, annotator, only } = filter;
  const { items } = looked;
  const tests = [...only].map((special) => specialTest(special, rows, looked));
  return rows.filter(
    (row) =>
      (answer === 'any' || row.judgement.answer.is === answer) &&
      (kind === 'any' || row.judgement.query.kind === kind) &&
      (strategy === 'any' || row.judgement.origin.strategy === strategy) &&
      (annotator === null || row.judgement.annotator === annotator) &&
      (items === null || itemsOf(row.judgement.query).some((id) => items.has(id))) &&
      tests.every((test) => test(row)),
  );
};
