import type { Answer, Judgement, Origin } from '../../../shared/model/judgement.ts';
import type { Query } from '../../../shared/model/query.ts';

const unasked: Origin = {
  strategy: 'random',
  score: null,
  probability: null,
  audit: false,
  metric: null,
  predicted: null,
  repeats: null,
};

/** A judgement of which only the named parts matter. */
export const judged = (
  id: string,
  query: Query,
  answer: Answer,
  more: {
    readonly origin?: Partial<Origin>;
    readonly annotator?: string;
    readonly took?: number;
    readonly at?: number;
  } = {},
): Judgement => ({
  type: 'judgement',
  id,
  project: 'p',
  query,
  answer,
  annotator: more.annotator ?? 'me',
  at: more.at ?? 0,
  took: more.took ?? 1000,
  origin: { ...unasked, ...more.origin },
  practice: false,
  replaces: null,
});

export const pair = (left: string, right: string): Query => ({ kind: 'pair', left, right });

export const triplet = (anchor: string, left: string, right: string): Query => ({
  kind: 'triplet',
  anchor,
  left,
  right,
});
