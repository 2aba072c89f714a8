import type { Judgement } from '../../../shared/model/judgement.ts';
import { defaultSettings, type Project } from '../../../shared/model/project.ts';

export const judgementOf = (id: string): Judgement => ({
  type: 'judgement',
  id,
  project: 'p',
  query: { kind: 'pair', left: 'x', right: 'y' },
  answer: { is: 'similar' },
  annotator: '',
  at: 1_700_000_000_000,
  took: 900,
  origin: {
    strategy: 'random',
    score: null,
    probability: 1,
    audit: false,
    metric: null,
    predicted: null,
    repeats: null,
  },
  practice: false,
  replaces: null,
});

export const projectOf = (id: string): Project => ({
  id,
  name: id,
  created: 1,
  opened: 1,
  seed: 1,
  itemKind: 'text',
  itemCount: 1,
  columns: [],
  features: [],
  notes: [],
  attribution: null,
  settings: defaultSettings,
});
