import { createHash } from 'node:crypto';
import type { Archive } from '../../../../shared/formats/archive/archive.ts';
import type { SnapshotRecord } from '../../../../shared/formats/archive/history.ts';
import type { Answer, Entry, Judgement } from '../../../../shared/model/judgement.ts';
import { defaultSettings, type Project } from '../../../../shared/model/project.ts';
import type { Query } from '../../../../shared/model/query.ts';
import { someFile } from '../metric/metrics.ts';

export const sha256 = async (content: Uint8Array): Promise<string> =>
  createHash('sha256').update(content).digest('hex');

export const judgement = (id: string, at: number, query: Query, answer: Answer, annotator = 'ada'): Judgement => ({
  type: 'judgement',
  id,
  project: 'p1',
  query,
  answer,
  annotator,
  at,
  took: 900,
  origin: {
    strategy: 'random',
    score: null,
    probability: 0.5,
    audit: true,
    metric: 'm1',
    predicted: 0.25,
    repeats: null,
  },
  practice: false,
  replaces: null,
});

/** One judgement of every kind, one retracted, a skip that was taken back, and remarks and flags, some of them taken back too. */
export const someEntries: readonly Entry[] = [
  judgement('j1', 1000, { kind: 'pair', left: 'a', right: 'b,"c"' }, { is: 'similar', strength: 4 }),
  judgement('j2', 2000, { kind: 'triplet', anchor: 'a', left: 'd', right: 'b,"c"' }, { is: 'right' }),
  judgement('j3', 3000, { kind: 'odd', items: ['a', 'b,"c"', 'd'] }, { is: 'odd', item: 'd' }, 'bob'),
  judgement(
    'j4',
    4000,
    { kind: 'grid', anchor: 'a', candidates: ['b,"c"', 'd'], pick: 1 },
    { is: 'chosen', items: ['d'] },
  ),
  judgement('j5', 5000, { kind: 'pair', left: 'a', right: 'd' }, { is: 'unsure' }),
  { type: 'retraction', id: 'r1', project: 'p1', target: 'j5', annotator: 'ada', at: 6000 },
  { type: 'remark', id: 'n1', project: 'p1', judgement: 'j1', annotator: 'ada', at: 7000, note: 'schön', tags: ['x'] },
  {
    type: 'skip',
    id: 's1',
    project: 'p1',
    query: { kind: 'pair', left: 'b,"c"', right: 'd' },
    annotator: 'bob',
    at: 8000,
    took: 400,
    origin: judgement('', 0, { kind: 'pair', left: 'a', right: 'd' }, { is: 'unsure' }).origin,
  },
  { type: 'retraction', id: 'r2', project: 'p1', target: 's1', annotator: 'bob', at: 9000 },
  { type: 'flag', id: 'f1', project: 'p1', item: 'd', bad: true, note: 'torn', annotator: 'ada', at: 9500 },
  { type: 'flag', id: 'f2', project: 'p1', item: 'd', bad: false, note: '', annotator: 'bob', at: 9600 },
  { type: 'retraction', id: 'r3', project: 'p1', target: 'f2', annotator: 'bob', at: 9700 },
  {
    type: 'remark',
    id: 'n2',
    project: 'p1',
    judgement: 'j2',
    annotator: 'ada',
    at: 9800,
    note: 'with it',
    tags: [],
    along: true,
  },
];

const project: Project = {
  id: 'p1',
  name: 'Eggs',
  created: 500,
  opened: 600,
  seed: 9,
  itemKind: 'image',
  itemCount: 3,
  columns: [{ name: 'image', role: 'image' }],
  features: ['one', 'two'].map((name) => ({ name, from: 'image', how: 'image' })),
  notes: ['a note'],
  attribution: null,
  settings: { ...defaultSettings, annotator: 'ada', options: { itml: { gamma: 2 } } },
};

/** What is told of a metric that was learned at that time. */
export const told = (id: string, at: number): SnapshotRecord => ({
  id,
  at,
  judgements: 12,
  rows: [
    {
      learner: 'itml',
      report: {
        iterations: 7,
        converged: true,
        reason: 'gap closed',
        objective: 0.1 + 0.2,
        certificate: { kind: 'duality-gap', value: 1e-9 },
        seconds: 0.25,
        notes: ['a note'],
      },
      failure: null,
      audit: { accuracy: 0.75, low: 0.3, high: 0.95, count: 4 },
      crossValidatedAuc: 0.8,
      aucStandardError: 0.05,
      threshold: 1.5,
    },
  ],
  chosen: 'itml',
  because: 'the best of all',
  code: 'best',
  beatsEuclidean: true,
  weights: [{ feature: 'one', weight: 1 }],
  agreements: [0.9, 1],
});

const somePoint = { judgements: 12, auc: 0.8, euclideanAuc: 0.6, accuracy: null, low: null, high: null };

/** Three pictures, whose keys hold what no path may. */
export const someArchive = (change: Partial<Archive> = {}): Archive => ({
  project,
  items: ['a', 'b,"c"', 'd'].map((id, row) => ({
    id,
    row,
    content: { kind: 'image', name: `${id}.png`, blob: `../${id}/é` },
    label: row === 2 ? '' : 'egg',
  })),
  features: { rows: 3, columns: 2, data: Float64Array.of(0.1, -2, 1e-300, 4, 5, 6) },
  entries: someEntries,
  metrics: new Map([['m1', someFile(2, 2)]]),
  history: { snapshots: [told('m1', 1500)], curve: [{ ...somePoint, at: 1500 }] },
  blobs: new Map(['a', 'b,"c"', 'd'].map((id, i) => [`../${id}/é`, Uint8Array.of(i, 255, 0)])),
  ...change,
});
