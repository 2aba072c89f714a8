import { afterEach, describe, expect, it } from 'vitest';
import { readMetric } from '../../../shared/formats/metric/formats.ts';
import { writeNpy } from '../../../shared/formats/numpy/npy-write.ts';
import { writeNpz } from '../../../shared/formats/numpy/npz.ts';
import { createRandom } from '../../../shared/numbers/random.ts';
import { bytes, unwrap } from '../../shared/drive.ts';
import { csv, workshop } from './support.ts';

const d = 4;
const random = createRandom(4);
/** Two classes that differ in the first feature alone; a column that never changes; the others are noise, one of it loud. */
const rows = Array.from({ length: 60 }, (_, i) => [
  3 * (i % 2) + random.normal(),
  100 * random.normal() + 1000,
  7,
  random.normal(),
]);
const table = csv(
  ['id', 'f0', 'f1', 'f2', 'f3', 'class'],
  rows.map((row, i) => [`i${i}`, ...row, i % 2 ? 'odd' : 'even']),
);
const asked = Array.from({ length: 120 }, () => [random.integer(60), random.integer(60)] as const).filter(
  ([a, b]) => a !== b,
);
const pairsBy = (name: (row: number) => string) =>
  csv(
    ['left', 'right', 'similar'],
    asked.map(([a, b]) => [name(a), name(b), (a - b) % 2 === 0 ? 1 : 0]),
  );

let shop = workshop({});
afterEach(() => shop.remove());

const metricOf = (name: string) => unwrap(readMetric(name, bytes(shop.read(name)))).metric;

describe('fit', () => {
  it('writes every format, and says what it did in one line', async () => {
    shop = workshop({ 'items.csv': table, 'pairs.csv': pairsBy((row) => `i${row}`) });
    const endings = ['json', 'npz', 'onnx', 'csv', 'safetensors'];
    const outs = endings.flatMap((ending) => ['--out', `m.${ending}`]);
    const ran = await shop.run(
      'fit',
      '--items',
      'items.csv',
      '--pairs',
      'pairs.csv',
      '--learner',
      'itml',
      '--labels',
      'class',
      ...outs,
    );
    expect(ran.code).toBe(0);
    expect(ran.lines).toBe(1);
    expect(Object.keys(ran.json ?? {})).toEqual([
      'learner',
      'converged',
      'reason',
      'iterations',
      'objective',
      'certificate',
      'seconds',
      'judgements',
      'dimensions',
      'threshold',
      'files',
    ]);
    expect(ran.json).toMatchObject({ learner: 'itml', converged: true, judgements: asked.length, dimensions: d });
    expect(shop.left()).toEqual(endings.map((ending) => `m.${ending}`).sort());
  });

  it('standardises by the population, leaves a constant column alone, and learns what matters', async () => {
    shop = workshop({ 'items.csv': table, 'pairs.csv': pairsBy((row) => `i${row}`) });
    await shop.run('fit', '--items', 'items.csv', '--pairs', 'pairs.csv', '--learner', 'itml', '--out', 'm.json');
    const metric = metricOf('m.json');
    expect(metric.features).toEqual(['f0', 'f1', 'f2', 'f3']);
    for (let j = 0; j < d; j++) {
      const column = rows.map((row) => row[j] ?? 0);
      const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
      const deviation = Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length);
      expect(metric.center[j]).toBeCloseTo(mean, 9);
      expect(metric.scale[j]).toBeCloseTo(j === 2 ? 1 : deviation, 9);
    }
    const M = shop.json('m.json')['M'];
    const diagonal = Array.isArray(M) ? M.map((row: unknown, j) => (Array.isArray(row) ? Number(row[j]) : 0)) : [];
    expect(diagonal[0]).toBeGreaterThan(2 * Math.max(diagonal[1] ?? 0, diagonal[3] ?? 0));
    expect(metric.calibration?.slope).toBeLessThan(0);
    expect(metric.threshold).toBeGreaterThan(0);
  });

  it('takes the features as they are when told to', async () => {
    shop = workshop({ 'items.csv': table, 'pairs.csv': pairsBy((row) => `i${row}`) });
    await shop.run(
      'fit',
      '--items',
      'items.csv',
      '--pairs',
      'pairs.csv',
      '--features',
      'f0,f3',
      '--no-standardize',
      '--learner',
      'euclidean',
      '--out',
      'm.json',
    );
    expect(metricOf('m.json')).toMatchObject({
      features: ['f0', 'f3'],
      center: new Float64Array(2),
      scale: Float64Array.of(1, 1),
    });
  });

  it('gives the same metric from .csv, .npy and .npz, items by row number', async () => {
    const data = Float64Array.from(rows.flat());
    shop = workshop({
      'items.csv': csv(['f0', 'f1', 'f2', 'f3'], rows),
      'items.npy': writeNpy({ shape: [60, d], data }),
      'items.npz': writeNpz(new Map([['X', { shape: [60, d], data }]])),
      'pairs.csv': pairsBy(String),
    });
    const learned: unknown[] = [];
    for (const ending of ['csv', 'npy', 'npz']) {
      await shop.run(
        'fit',
        '--items',
        `items.${ending}`,
        '--pairs',
        'pairs.csv',
        '--learner',
        'itml',
        '--out',
        'm.json',
      );
      learned.push(shop.json('m.json')['M']);
    }
    expect(learned[1]).toEqual(learned[0]);
    expect(learned[2]).toEqual(learned[0]);
  });

  it('gives the same result for the same seed, but for the time it took', async () => {
    shop = workshop({ 'items.csv': table, 'pairs.csv': pairsBy((row) => `i${row}`) });
    const argv = ['fit', '--items', 'items.csv', '--pairs', 'pairs.csv', '--learner', 'bayes', '--seed', '3'];
    const without = (name: string) => ({ ...shop.json(name), created: '' });
    await shop.run(...argv, '--out', 'a.json');
    await shop.run(...argv, '--out', 'b.json');
    expect(without('a.json')).toEqual(without('b.json'));
  });

  it('reduces by PCA and hands over L for the original features', async () => {
    shop = workshop({ 'items.csv': table, 'pairs.csv': pairsBy((row) => `i${row}`) });
    const ran = await shop.run(
      'fit',
      '--items',
      'items.csv',
      '--pairs',
      'pairs.csv',
      '--learner',
      'itml',
      '--dimensions',
      '2',
      '--out',
      'm.json',
    );
    expect(ran.json).toMatchObject({ dimensions: 2 });
    const { L, features } = metricOf('m.json');
    expect([L.rows, L.columns, features.length]).toEqual([2, d, d]);
  });

  it('says so when it did not converge, exits with 1, and writes the metric all the same', async () => {
    shop = workshop({ 'items.csv': table, 'pairs.csv': pairsBy((row) => `i${row}`) });
    const ran = await shop.run(
      'fit',
      '--items',
      'items.csv',
      '--pairs',
      'pairs.csv',
      '--learner',
      'itml',
      '--options',
      '{"maxIterations":1,"tolerance":1e-14}',
      '--out',
      'm.json',
    );
    expect(ran.code).toBe(1);
    expect(ran.json).toMatchObject({ converged: false });
    expect(shop.json('m.json')['provenance']).toMatchObject({ converged: false });
  });

  it('lets auto choose, and gives the reason', async () => {
    shop = workshop({ 'items.csv': table, 'pairs.csv': pairsBy((row) => `i${row}`) });
    const ran = await shop.run('fit', '--items', 'items.csv', '--pairs', 'pairs.csv', '--out', 'm.json');
    expect(ran.code).toBe(0);
    expect(ran.said.join()).toContain(`${ran.json?.['learner']}: `);
    expect(ran.json?.['learner']).not.toBe('euclidean');
  });

  it('reads options from a file, labels from a column, and takes the mean for gaps when asked', async () => {
    const gaps = table.replace(/^(i5,[^,]*),[^,]*/m, '$1,');
    shop = workshop({ 'items.csv': gaps, 'options.json': '{"neighbours":5}' });
    const argv = [
      'fit',
      '--items',
      'items.csv',
      '--labels',
      'class',
      '--learner',
      'lfda',
      '--options',
      '@options.json',
      '--out',
      'm.json',
    ];
    expect((await shop.run(...argv)).said[0]).toContain('items.csv, line 7, column "f1"');
    const ran = await shop.run(...argv, '--missing', 'mean');
    expect(ran.json).toMatchObject({ learner: 'lfda', judgements: 60 });
    expect(metricOf('m.json').options).toEqual({ neighbours: 5 });
  });
});
