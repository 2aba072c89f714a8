import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auc } from '../../../shared/evaluation/measures/auc.ts';
import { type Archive, readArchive } from '../../../shared/formats/archive/archive.ts';
import { rowOf } from '../../../shared/numbers/dense.ts';
import { runPython } from '../../python.ts';
import { type App, launchApp } from '../harness/app.ts';
import { answerSaving, bytesOf, type Saving } from '../harness/saving.ts';
import { checkout } from '../harness/stage.ts';
import { areSimilar, eggsShown, goTo, judgeEggsUpTo, learn } from '../judging/egg-expert.ts';
import { loggedEntries, openSample, press, status } from '../storage/durability-steps.ts';

let app: App;
let saving: Saving;
let archive: Archive;
let json: string;

beforeAll(async () => {
  app = await launchApp();
});

afterAll(async () => {
  await app.close();
});

const restart = async (): Promise<void> => {
  await app.close();
  app = await launchApp({ folder: app.folder });
};

const sha256 = (bytes: Uint8Array): Promise<string> =>
  Promise.resolve(createHash('sha256').update(bytes).digest('hex'));

const lengthOf = (x: ArrayLike<number>): number => Math.hypot(...Array.from(x));

describe('from a sample to a metric, in the real app', () => {
  it('takes 30 judgements by keyboard, undo, and a restart in the middle, and loses nothing', async () => {
    await openSample(app.page, 'Alien eggs');
    await judgeEggsUpTo(app.page, 14);
    const undone = await eggsShown(app.page);
    await judgeEggsUpTo(app.page, 15);
    await press(app.page, 'Control+z');
    await expect.poll(() => status(app.page)).toBe('Undone. 14 judgements.');
    await expect.poll(() => eggsShown(app.page)).toEqual(undone);

    await restart();
    expect(await eggsShown(app.page)).toEqual(undone);
    expect(await status(app.page)).toBe('Ready. 14 judgements.');
    await judgeEggsUpTo(app.page, 30);
    const judgements = (await loggedEntries(app.page)).filter(({ type }) => type === 'judgement');
    expect(judgements).toHaveLength(31);
  });

  it('learns a metric that orders the pairs better than Euclidean distance does', async () => {
    await judgeEggsUpTo(app.page, 100);
    // Euclidean distance is so good here (AUC .98) that the automatic choice may rightly stay with it.
    await learn(app.page, 'itml');
    await goTo(app.page, 'Export');
    saving = await answerSaving(app);
    const read = await readArchive('project.akin', bytesOf(await saving.save('exportArchive')), sha256);
    if (!read.ok) throw new Error(read.failure.what);
    archive = read.value;

    json = await saving.save('exportJson');
    const metric = JSON.parse(readFileSync(json, 'utf8'));
    const { items, features } = archive;
    const learned: number[] = [];
    const euclidean: number[] = [];
    const truth: number[] = [];
    const nameOf = (row: number): string => items[row]?.id ?? '';
    for (let i = 0; i < items.length; i++) {
      for (let j = 0; j < i; j++) {
        const [x, y] = [rowOf(features, i), rowOf(features, j)];
        const apart = Float64Array.from(x, (value, k) => (value - (y[k] ?? 0)) / metric.scale[k]);
        euclidean.push(-lengthOf(apart));
        learned.push(
          -lengthOf(metric.L.map((row: number[]) => row.reduce((sum, l, k) => sum + l * (apart[k] ?? 0), 0))),
        );
        truth.push(areSimilar(nameOf(i), nameOf(j)) ? 1 : 0);
      }
    }
    expect(truth).toHaveLength(435);
    expect(auc(learned, truth)).toBeGreaterThan(auc(euclidean, truth) ?? 1);
  });

  it('exports what Python and the command line measure equal distances with', async () => {
    const npz = await saving.save('exportNpz');
    const loader = join(saving.folder, 'load_metric.py');
    copyFileSync(join(checkout, 'build', 'loaders', 'load_metric.py'), loader);
    const { items, features, project } = archive;
    const table = join(saving.folder, 'features.csv');
    const header = ['id', ...project.features.map(({ name }) => `"${name.replaceAll('"', '""')}"`)].join(',');
    const rows = items.map(({ id, row }) => [id, ...rowOf(features, row)].join(','));
    writeFileSync(table, `${[header, ...rows].join('\n')}\n`);
    const pairs = Array.from({ length: 20 }, (_, i) => [i, (i * 7 + 3) % items.length] as const).filter(
      ([a, b]) => a !== b,
    );
    const named = join(saving.folder, 'pairs.csv');
    const ids = pairs.map(([a, b]) => `${items[a]?.id},${items[b]?.id},1`);
    writeFileSync(named, `left,right,similar\n${ids.join('\n')}\n`);

    const scored = join(saving.folder, 'scored.csv');
    const score = ['build/akin.mjs', 'score', '--metric', json, '--items', table, '--pairs', named, '--out', scored];
    execFileSync(process.execPath, score, { cwd: checkout });
    const [head = '', ...lines] = readFileSync(scored, 'utf8').trim().split('\n');
    const column = head.split(',').indexOf('distance');
    const byCommandLine = lines.map((line) => Number(line.split(',')[column]));

    const vectors = pairs.map(([a, b]) => [Array.from(rowOf(features, a)), Array.from(rowOf(features, b))]);
    const script = `import json, sys; sys.path.insert(0, sys.argv[1])
from load_metric import load_metric
pairs = json.load(sys.stdin)
left, right = [p[0] for p in pairs], [p[1] for p in pairs]
print(json.dumps([load_metric(path).pair_distance(left, right).tolist() for path in sys.argv[2:]]))`;
    const answer = await runPython(['numpy==1.26.4'], script, [saving.folder, json, npz], JSON.stringify(vectors));
    for (const byPython of JSON.parse(answer)) {
      expect(byPython).toHaveLength(byCommandLine.length);
      byPython.forEach((distance: number, i: number) => {
        expect(Math.abs(distance - (byCommandLine[i] ?? 0))).toBeLessThan(1e-9 * (1 + distance));
      });
    }
  });

  it('shows nothing that it complains of itself', () => {
    expect(app.complaints).toEqual([]);
  });
});
