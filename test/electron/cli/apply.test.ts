import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { tableSteps } from '../../../shared/formats/tables/table.ts';
import { bytes, drive, unwrap } from '../../shared/drive.ts';
import { csv, workshop } from './support.ts';

const items = csv(
  ['id', 'f', 'g'],
  [
    ['a', 0, 10],
    ['b', 1, 10],
    ['c', 4, 30],
    ['d', 5, 10],
    ['e', 0, 20],
  ],
);
const pairs = csv(
  ['left', 'right', 'similar'],
  [
    ['a', 'b', 1],
    ['a', 'c', 0],
    ['c', 'd', 1],
    ['b', 'd', 0],
  ],
);
const triplets = csv(
  ['anchor', 'near', 'far'],
  [
    ['a', 'b', 'c'],
    ['d', 'a', 'c'],
  ],
);

let shop = workshop({});
afterEach(() => shop.remove());

/** A folder with items and a metric that looks at f alone, its threshold between 1 and 4. */
const withMetric = async (more: Record<string, string> = {}) => {
  shop = workshop({ 'items.csv': items, 'pairs.csv': pairs, 'triplets.csv': triplets, ...more });
  const fit = [
    'fit',
    '--items',
    'items.csv',
    '--features',
    'f',
    '--no-standardize',
    '--learner',
    'euclidean',
    '--pairs',
    'pairs.csv',
  ];
  await shop.run(...fit, '--out', 'm.json', '--out', 'm.npz');
};

const rows = (name: string) => unwrap(drive(tableSteps(name, bytes(shop.read(name))))).rows;

describe('score', () => {
  it.each(['m.json', 'm.npz'])('gives distance, probability and answer of pairs, by %s', async (metric) => {
    await withMetric();
    const ran = await shop.run(
      'score',
      '--metric',
      metric,
      '--items',
      'items.csv',
      '--pairs',
      'pairs.csv',
      '--out',
      's.csv',
    );
    expect([ran.code, ran.lines]).toEqual([0, 1]);
    expect(ran.json).toMatchObject({ kind: 'pairs', scored: 4, accuracy: 1, auc: 1 });
    const scored = rows('s.csv');
    expect(scored.map(([left, right, distance, , answer]) => [left, right, distance, answer])).toEqual([
      ['a', 'b', '1', '1'],
      ['a', 'c', '4', '0'],
      ['c', 'd', '1', '1'],
      ['b', 'd', '4', '0'],
    ]);
    const { slope, intercept } = { slope: 0, intercept: 0, ...Object(shop.json('m.json')['calibration']) };
    for (const [, , distance, probability] of scored) {
      expect(Number(probability)).toBeCloseTo(1 / (1 + Math.exp(-(slope * Number(distance) ** 2 + intercept))), 12);
    }
  });

  it('needs no answers', async () => {
    await withMetric({ 'asked.csv': 'left,right\nb,e\n' });
    const ran = await shop.run(
      'score',
      '--metric',
      'm.json',
      '--items',
      'items.csv',
      '--pairs',
      'asked.csv',
      '--out',
      's.csv',
    );
    expect(ran.json).not.toHaveProperty('accuracy');
    expect(rows('s.csv')[0]?.slice(0, 3)).toEqual(['b', 'e', '1']);
  });

  it('gives both distances of triplets, and which is closer', async () => {
    await withMetric();
    const ran = await shop.run(
      'score',
      '--metric',
      'm.json',
      '--items',
      'items.csv',
      '--triplets',
      'triplets.csv',
      '--out',
      's.csv',
    );
    expect(ran.json).toMatchObject({ kind: 'triplets', scored: 2, accuracy: 0.5 });
    const [first, second] = rows('s.csv');
    expect([first?.[3], first?.[4], first?.[6]]).toEqual(['1', '4', '1']);
    expect([second?.[3], second?.[4], second?.[6]]).toEqual(['5', '1', '0']);
    expect(Number(first?.[5])).toBeGreaterThan(0.5);
    expect(Number(second?.[5])).toBeLessThan(0.5);
  });

  it.each([
    [['--pairs', 'pairs.csv', '--out', 's.txt'], '--out s.txt: expected a name ending in .csv'],
    [['--out', 's.csv'], 'score needs --pairs FILE or --triplets FILE'],
    [
      ['--pairs', 'pairs.csv', '--triplets', 'triplets.csv', '--out', 's.csv'],
      'score needs --pairs FILE or --triplets FILE, and not both',
    ],
    [['--pairs', 'pairs.csv'], 'score needs --out FILE.csv'],
    [['--pairs', 'triplets.csv', '--out', 's.csv'], 'triplets.csv, line 1: expected the columns left,right'],
    [['--pairs', 'pairs.csv', '--out', 'pairs.csv'], '--out pairs.csv is also read from'],
  ])('refuses %j', async (argv, sentence) => {
    await withMetric();
    const before = shop.left();
    const ran = await shop.run('score', '--metric', 'm.json', '--items', 'items.csv', ...argv);
    expect([ran.code, ran.lines, ran.said.length]).toEqual([2, 0, 1]);
    expect(ran.said[0]).toContain(sentence);
    expect(shop.left()).toEqual(before);
  });

  it('refuses items without the metric’s features, and a metric that was edited', async () => {
    await withMetric({ 'other.csv': 'id,h\na,1\nb,2\n', 'bad.json': '{"format":"akin-metric"}' });
    const score = (metric: string, table: string) =>
      shop.run('score', '--metric', metric, '--items', table, '--pairs', 'pairs.csv', '--out', 's.csv');
    expect((await score('m.json', 'other.csv')).said).toEqual([
      'other.csv has no column "f", which the metric needs as a feature.',
    ]);
    expect((await score('bad.json', 'items.csv')).said[0]).toContain('bad.json, field "version"');
  });
});

describe('a similarity', () => {
  it('says that it is no metric, and is compared by its own values', async () => {
    shop = workshop({ 'items.csv': items, 'triplets.csv': triplets });
    const fit = ['fit', '--items', 'items.csv', '--triplets', 'triplets.csv', '--learner', 'bilinear'];
    const learned = await shop.run(...fit, '--out', 'm.json', '--out', 'm.npz');
    expect(learned.said.join()).toContain('similarity, not a distance');
    const { isMetric, similarity: W, center, scale } = shop.json('m.json');
    expect(isMetric).toBe(false);
    const ran = await shop.run(
      'score',
      '--metric',
      'm.npz',
      '--items',
      'items.csv',
      '--triplets',
      'triplets.csv',
      '--out',
      's.csv',
    );
    expect(ran.json).toMatchObject({ accuracy: 1 });
    const numbers = z.array(z.number());
    const [m, c, s] = z.tuple([z.array(numbers), numbers, numbers]).parse([W, center, scale]);
    const scaled = (x: readonly number[]) => x.map((value, j) => (value - (c[j] ?? 0)) / (s[j] ?? 1));
    const [a, b] = [scaled([0, 10]), scaled([1, 10])];
    const expected = a.reduce((sum, x, i) => sum + b.reduce((inner, y, j) => inner + x * (m[i]?.[j] ?? 0) * y, 0), 0);
    expect(Number(rows('s.csv')[0]?.[3])).toBeCloseTo(expected, 12);
    const near = await shop.run('neighbours', '--metric', 'm.json', '--items', 'items.csv', '--id', 'a', '--k', '4');
    const values = z.array(z.object({ similarity: z.number() })).parse(near.json?.['neighbours']);
    expect(values.map(({ similarity }) => similarity)).toEqual(
      values.map(({ similarity }) => similarity).sort((x, y) => y - x),
    );
  });
});

describe('neighbours', () => {
  it('are the nearest items, nearest first', async () => {
    await withMetric();
    const ran = await shop.run('neighbours', '--metric', 'm.json', '--items', 'items.csv', '--id', 'a', '--k', '3');
    expect(ran.json).toEqual({
      id: 'a',
      k: 3,
      neighbours: [
        { id: 'e', distance: 0 },
        { id: 'b', distance: 1 },
        { id: 'c', distance: 4 },
      ],
    });
  });

  it('of an item that is not there are refused', async () => {
    await withMetric();
    const ran = await shop.run('neighbours', '--metric', 'm.json', '--items', 'items.csv', '--id', 'z');
    expect([ran.code, ran.said]).toEqual([2, ['--id is "z"; expected the id of an item in items.csv.']]);
  });
});
