import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { writeJudgementsCsv } from '../../../shared/formats/judgements-csv.ts';
import { csv, workshop } from './support.ts';

const items = csv(
  ['id', 'size', 'colour', 'class'],
  [
    ['a', 1, 'red', 'x'],
    ['b', 2.5, 'blue', 'x'],
    ['c', 4, 'red', 'y'],
  ],
);
const pairs = csv(
  ['left', 'right', 'similar'],
  [
    ['a', 'b', 1],
    ['b', 'c', 0],
  ],
);
const triplets = csv(['anchor', 'near', 'far'], [['a', 'b', 'c']]);

let shop = workshop({});
afterEach(() => shop.remove());

const imported = async (...more: string[]) => {
  shop = workshop({ 'items.csv': items, 'pairs.csv': pairs, 'triplets.csv': triplets });
  return shop.run('import', '--items', 'items.csv', '--labels', 'class', '--out', 'p.akin', ...more);
};

describe('project archives', () => {
  it('are made of a table and answers, and say what they hold', async () => {
    const ran = await imported(
      '--pairs',
      'pairs.csv',
      '--triplets',
      'triplets.csv',
      '--annotator',
      'ada',
      '--name',
      'Things',
    );
    expect([ran.code, ran.lines]).toEqual([0, 1]);
    const expected = {
      project: 'Things',
      items: 3,
      kind: 'record',
      features: 2,
      judgements: 3,
      annotators: ['ada'],
      metrics: 0,
    };
    expect(ran.json).toMatchObject(expected);
    expect((await shop.run('info', 'p.akin')).json).toMatchObject(expected);
    expect((await shop.run('verify', 'p.akin')).json).toMatchObject({ sound: true, ...expected });
  });

  it('give back the answers and the items as tables that fit reads', async () => {
    await imported('--pairs', 'pairs.csv', '--triplets', 'triplets.csv');
    const outs = ['--pairs', 'p.csv', '--triplets', 't.csv', '--items', 'i.csv', '--judgements', 'j.csv'];
    expect((await shop.run('export', 'p.akin', ...outs)).code).toBe(0);
    expect(shop.read('p.csv')).toBe(pairs);
    expect(shop.read('t.csv')).toBe(triplets);
    expect(shop.read('i.csv')).toBe('id,size,colour = red,label\na,1,1,x\nb,2.5,0,x\nc,4,1,y\n');
    expect(shop.read('j.csv').split('\n')).toHaveLength(5);
    // The writer of the window too: one table, whichever door it leaves by.
    expect(shop.read('j.csv').split('\n')[0]).toBe(writeJudgementsCsv([]).trim());
    expect(shop.read('j.csv')).toMatch(/,standing,,\n$/);
    const fit = await shop.run('fit', '--items', 'i.csv', '--labels', 'label', '--pairs', 'p.csv', '--learner', 'itml');
    expect(fit.json).toMatchObject({ learner: 'itml', judgements: 2, dimensions: 2 });
  });

  it('merge in any order', async () => {
    await imported('--pairs', 'pairs.csv');
    const whole = (await shop.run('export', 'p.akin', '--judgements', 'log.jsonl')).code;
    await shop.run('merge', 'p.akin', 'p.akin', '--out', 'm.akin');
    await shop.run('export', 'm.akin', '--judgements', 'merged.jsonl');
    expect([whole, shop.read('merged.jsonl')]).toEqual([0, shop.read('log.jsonl')]);
  });

  it('are refused when a byte changed, by name', async () => {
    await imported();
    const path = join(shop.folder, 'p.akin');
    const content = readFileSync(path);
    content[content.indexOf('project.json') + 60] = 0;
    writeFileSync(path, content);
    for (const command of ['info', 'verify']) {
      const ran = await shop.run(command, 'p.akin');
      expect([ran.code, ran.lines, ran.said.length]).toEqual([2, 0, 1]);
      expect(ran.said[0]).toContain('p.akin');
    }
  });

  it.each([
    [['import', '--items', 'items.csv', '--out', 'p.zip'], '--out p.zip: expected a name ending in .akin'],
    [['import', '--items', 'items.csv', '--labels', 'no', '--out', 'q.akin'], '--labels names "no"'],
    [['info'], 'info needs 1 file after its name; found 0'],
    [['info', 'items.csv'], 'items.csv is not a zip archive'],
    [['merge', 'p.akin', '--out', 'q.akin'], 'merge needs 2 files after its name; found 1'],
    [['merge', 'p.akin', 'p.akin', '--out', 'p.akin'], '--out p.akin is also read from'],
    [['export', 'p.akin'], 'export needs at least one of --judgements'],
    [['export', 'p.akin', '--metric', 'm.json'], '"items" has no metric yet'],
    [['export', 'p.akin', '--pairs', 'p.txt'], '--pairs p.txt: expected a name ending in .csv'],
    [['export', 'p.akin', '--pairs', 'x.csv', '--items', 'x.csv'], '--items x.csv is written twice'],
  ])('%j is refused', async (argv, sentence) => {
    await imported();
    const before = shop.left();
    const ran = await shop.run(...argv);
    expect([ran.code, ran.lines, ran.said.length]).toEqual([2, 0, 1]);
    expect(ran.said[0]).toContain(sentence);
    expect(shop.left()).toEqual(before);
  });
});
