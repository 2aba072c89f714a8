import type { ReviewRow } from '../../../../renderer/session/state/session.ts';
import type { Answer, Judgement } from '../../../../shared/model/judgement.ts';
import type { Query } from '../../../../shared/model/query.ts';

let made = 0;

interface More extends Partial<Omit<ReviewRow, 'judgement'>> {
  readonly took?: number;
  readonly strategy?: string;
  readonly predicted?: number;
  readonly audit?: boolean;
  readonly annotator?: string;
}

/** A row of the Review screen: a standing judgement unless said otherwise. */
export const row = (query: Query, answer: Answer, more: More = {}): ReviewRow => {
  const { took = 2000, strategy = 'random', predicted = null, audit = false, annotator = 'Ada', ...rest } = more;
  made++;
  const judgement: Judgement = {
    type: 'judgement',
    id: `j${made}`,
    project: 'p',
    query,
    answer,
    annotator,
    at: 1_700_000_000_000 + made * 1000,
    took,
    origin: { strategy, score: null, probability: null, audit, metric: null, predicted, repeats: null },
    practice: false,
    replaces: null,
  };
  return { judgement, state: 'standing', remark: null, agreement: null, ...rest };
};

export const pair = (left: string, right: string): Query => ({ kind: 'pair', left, right });
