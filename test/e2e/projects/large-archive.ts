import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Archive, writeArchive } from '../../../shared/formats/archive/archive.ts';
import { noHistory } from '../../../shared/formats/archive/history.ts';
import type { Judgement } from '../../../shared/model/judgement.ts';
import { defaultSettings } from '../../../shared/model/project.ts';
import { zeros } from '../../../shared/numbers/dense.ts';
import { createRandom } from '../../../shared/numbers/random.ts';
import { freshFolder } from '../harness/stage.ts';

interface Size {
  readonly items: number;
  readonly features: number;
  readonly judgements: number;
}

const project = '00000000-0000-4000-8000-000000000011';

const names = (features: number): readonly string[] => Array.from({ length: features }, (_, j) => `measure ${j + 1}`);

const judgement = (id: string, at: number, left: number, right: number, similar: boolean, who: string): Judgement => ({
  type: 'judgement',
  id,
  project,
  query: { kind: 'pair', left: `record ${left}`, right: `record ${right}` },
  answer: { is: similar ? 'similar' : 'different' },
  annotator: who,
  at: 1_700_000_000_000 + at * 3000,
  took: 2000,
  origin: {
    strategy: 'random',
    score: null,
    probability: null,
    audit: at % 10 === 0,
    metric: null,
    predicted: similar ? 0.8 : 0.3,
    repeats: null,
  },
  practice: false,
  replaces: null,
});

/** Records in five clusters, with judgements that say whether two are of the same one, nine times out of ten. */
const archiveOf = ({ items, features, judgements }: Size, annotator: string): Archive => {
  const random = createRandom(11);
  const matrix = zeros(items, features);
  for (let i = 0; i < items; i++) {
    for (let j = 0; j < features; j++) matrix.data[i * features + j] = 2 * ((i + j) % 5) + random.normal();
  }
  const answers = createRandom(12).fork(annotator);
  const entries = Array.from({ length: judgements }, (_, n) => {
    const left = answers.integer(items);
    const right = (left + 1 + answers.integer(items - 1)) % items;
    const similar = (left % 5 === right % 5) !== answers.next() < 0.1;
    return judgement(`${annotator} ${n}`, n, left, right, similar, annotator);
  });
  return {
    project: {
      id: project,
      name: 'Large',
      created: 1_700_000_000_000,
      opened: 1_700_000_000_000,
      seed: 5,
      itemKind: 'record',
      itemCount: items,
      columns: [{ name: 'id', role: 'id' }, ...names(features).map((name) => ({ name, role: 'number' as const }))],
      features: names(features).map((name) => ({ name, from: name, how: 'number' })),
      notes: [],
      attribution: null,
      settings: { ...defaultSettings, annotator },
    },
    items: Array.from({ length: items }, (_, row) => ({
      id: `record ${row}`,
      row,
      content: {
        kind: 'record',
        values: [
          `record ${row}`,
          ...Array.from(matrix.data.subarray(row * features, (row + 1) * features), (value) => value.toFixed(3)),
        ],
      },
    })),
    features: matrix,
    entries,
    metrics: new Map(),
    history: noHistory,
    blobs: new Map(),
  };
};

/** Writes the archive of a large project of which everything but the judgements is the same for every annotator. */
export const largeArchive = async (size: Size, annotator: string): Promise<string> => {
  const sha256 = (bytes: Uint8Array): Promise<string> =>
    Promise.resolve(createHash('sha256').update(bytes).digest('hex'));
  const path = join(freshFolder(), `${annotator}.akin`);
  writeFileSync(path, await writeArchive(archiveOf(size, annotator), sha256, 1));
  return path;
};
