import type { Answer } from '../../shared/model/judgement.ts';
import { itemsOf, type QueryKind } from '../../shared/model/query.ts';
import type { ReviewRow } from '../session/session.ts';

export type Special = 'any' | 'slow' | 'contradictions' | 'disagreements' | 'history' | 'notes';

export interface Filter {
  readonly answer: Answer['is'] | 'any';
  readonly kind: QueryKind | 'any';
  readonly strategy: string;
  /** Ids of the items wanted, any of them in the query; null for all. */
  readonly items: ReadonlySet<string> | null;
  readonly special: Special;
  /** Ids of the judgements that contradict others, as far as they are known; asked for only when they are wanted. */
  readonly contradicting: ReadonlySet<string>;
}

export const noFilter: Filter = {
  answer: 'any',
  kind: 'any',
  strategy: 'any',
  items: null,
  special: 'any',
  contradicting: new Set(),
};

/** Times beyond the upper quartile by one and a half spreads count as slow: Tukey's rule for outliers. */
export const slowBeyond = (rows: readonly ReviewRow[]): number => {
  const times = rows.map(({ judgement }) => judgement.took).sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? 0;
  return at(0.75) + 1.5 * (at(0.75) - at(0.25));
};

type Test = (row: ReviewRow) => boolean;

const specialTest = ({ special, contradicting }: Filter, rows: readonly ReviewRow[]): Test => {
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
      return ({ remark }) => remark !== null;
    case 'any':
      return () => true;
  }
};

/** The rows that pass, in their order. */
export const filterRows = (rows: readonly ReviewRow[], filter: Filter): readonly ReviewRow[] => {
  const special = specialTest(filter, rows);
  const { items } = filter;
  return rows.filter(
    (row) =>
      (filter.answer === 'any' || row.judgement.answer.is === filter.answer) &&
      (filter.kind === 'any' || row.judgement.query.kind === filter.kind) &&
      (filter.strategy === 'any' || row.judgement.origin.strategy === filter.strategy) &&
      (items === null || itemsOf(row.judgement.query).some((id) => items.has(id))) &&
      special(row),
  );
};
