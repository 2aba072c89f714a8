import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { tableSteps } from '../../../shared/formats/tables/table.ts';
import { createRandom } from '../../../shared/numbers/random.ts';
import { bytes, drive, unwrap } from '../../shared/drive.ts';
import { csv, workshop } from './support.ts';

const random = createRandom(8);
const items = csv(
  ['id', 'f', 'g', 'class'],
  Array.from({ length: 40 }, (_, i) => [`i${i}`, 4 * (i % 2) + random.normal(), 3 * random.normal(), i % 2]),
);
const triplets = csv(
  ['anchor', 'near', 'far'],
  Array.from({ length: 60 }, (_, i) => [`i${i % 20}`, `i${(i % 20) + 2}`, `i${(i % 20) + 1 + 2 * (i % 7)}`]).filter(
    ([, near, far]) => near !== far,
  ),
);

let shop = workshop({});
afterEach(() => shop.remove());

const simulate = (...argv: string[]) => shop.run('simulate', '--items', 'items.csv', ...argv);
const queries = (folder: string) => unwrap(drive(tableSteps('q.csv', bytes(shop.read(join(folder, 'queries.csv'))))));

describe('simulate', () => {
  it('asks by class, and keeps the metric at every checkpoint', async () => {
    shop = workshop({ 'items.csv': items });
    const ran = await simulate(
      '--labels',
      'class',
      '--learner',
      'itml',
      '--strategy',
      'random',
      '--queries',
      '30',
      '--checkpoints',
      '15,30,60',
      '--out',
      'sim',
    );
    expect([ran.code, ran.lines]).toEqual([0, 1]);
    expect(ran.json).toMatchObject({ strategy: 'random', kind: 'pair', queries: 30, ended: null });
    expect(readdirSync(join(shop.folder, 'sim')).sort()).toEqual(['metric-15.json', 'metric-30.json', 'queries.csv']);
    expect(shop.json(join('sim', 'metric-30.json'))).toMatchObject({ learner: 'itml', features: ['f', 'g'] });
    const { columns, rows } = queries('sim');
    expect(columns.slice(0, 6)).toEqual(['left', 'right', 'answer', 'strategy', 'probability', 'audit']);
    expect(rows).toHaveLength(30);
    for (const [left = '', right = '', answer] of rows) {
      const same = (Number(left?.slice(1)) - Number(right?.slice(1))) % 2 === 0;
      expect(answer).toBe(same ? '1' : '0');
    }
  });

  it('is the same for the same seed', async () => {
    shop = workshop({ 'items.csv': items });
    for (const out of ['a', 'b']) {
      await simulate(
        '--labels',
        'class',
        '--learner',
        'itml',
        '--queries',
        '20',
        '--checkpoints',
        '20',
        '--noise',
        '0.1',
        '--seed',
        '5',
        '--out',
        out,
      );
    }
    expect(shop.read('b/queries.csv')).toBe(shop.read('a/queries.csv'));
    expect({ ...shop.json('b/metric-20.json'), created: '' }).toEqual({
      ...shop.json('a/metric-20.json'),
      created: '',
    });
  });

  it('replays triplets: asks only what was answered, and gives that answer', async () => {
    shop = workshop({ 'items.csv': items, 'truth.csv': triplets });
    const ran = await simulate(
      '--truth',
      'truth.csv',
      '--features',
      'f,g',
      '--kind',
      'triplet',
      '--learner',
      'bayes',
      '--queries',
      '25',
      '--checkpoints',
      '25',
      '--out',
      'sim',
    );
    expect(ran.code).toBe(0);
    const answered = new Set(triplets.trim().split('\n').slice(1));
    const { rows } = queries('sim');
    expect(rows).toHaveLength(25);
    for (const [anchor, left, right, answer] of rows) {
      expect(answered).toContain(answer === '1' ? `${anchor},${left},${right}` : `${anchor},${right},${left}`);
    }
  });

  it('draws answers from a metric, whatever the order of its features', async () => {
    shop = workshop({ 'items.csv': items, 'pairs.csv': 'left,right,similar\ni0,i2,1\ni1,i3,1\ni0,i1,0\ni2,i3,0\n' });
    await shop.run(
      'fit',
      '--items',
      'items.csv',
      '--features',
      'g,f',
      '--pairs',
      'pairs.csv',
      '--learner',
      'itml',
      '--out',
      'truth.json',
    );
    const ran = await simulate(
      '--truth',
      'truth.json',
      '--features',
      'f,g',
      '--strategy',
      'random',
      '--learner',
      'itml',
      '--queries',
      '20',
      '--checkpoints',
      '20',
      '--out',
      'sim',
    );
    expect([ran.code, ran.json]).toMatchObject([0, { kind: 'pair', queries: 20 }]);
    const lost = await simulate('--truth', 'truth.json', '--features', 'f', '--out', 'other');
    expect([lost.code, lost.said]).toEqual([
      2,
      ['truth.json needs the feature "g"; expected it among the features of the items.'],
    ]);
  });

  it.each([
    [['--out', 'sim'], 'simulate needs --labels COLUMN or --truth FILE'],
    [['--labels', 'class'], 'simulate needs --out DIR'],
    [['--labels', 'no', '--out', 'sim'], '--labels names "no", but items.csv has no such column'],
    [
      ['--labels', 'class', '--strategy', 'best', '--out', 'sim'],
      '--strategy is "best"; expected one of default, random',
    ],
    [['--labels', 'class', '--kind', 'odd', '--out', 'sim'], '--kind is "odd"; expected pair or triplet'],
    [['--labels', 'class', '--noise', '2', '--out', 'sim'], '--noise is "2"; expected a number from 0 to 1'],
    [
      ['--labels', 'class', '--checkpoints', '50,20', '--out', 'sim'],
      '--checkpoints is "50,20"; expected rising whole numbers',
    ],
    [['--labels', 'class', '--queries', '0', '--out', 'sim'], '--queries is "0"'],
    [
      ['--truth', 'truth.csv', '--kind', 'pair', '--out', 'sim'],
      'truth.csv holds answers to triplets; expected --kind triplet',
    ],
    [['--labels', 'class', '--out', 'items.csv'], '--out items.csv is also read from'],
    [['--labels', 'class', '--out', 'no/where'], '--out no/where cannot be written'],
  ])('refuses %j', async (argv, sentence) => {
    shop = workshop({ 'items.csv': items, 'truth.csv': triplets });
    const ran = await simulate(...argv);
    expect([ran.code, ran.lines, ran.said.length]).toEqual([2, 0, 1]);
    expect(ran.said[0]).toContain(sentence);
    expect(shop.left()).toEqual([]);
  });
});
