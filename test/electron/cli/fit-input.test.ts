import { afterEach, describe, expect, it } from 'vitest';
import { csv, workshop } from './support.ts';

const items = csv(
  ['id', 'f', 'g', 'kind'],
  [
    ['a', 0, 1, 'x'],
    ['b', 0.5, 1, 'x'],
    ['c', 3, 4, 'y'],
    ['d', 3.5, 2, 'y'],
  ],
);
const pairs = csv(
  ['left', 'right', 'similar'],
  [
    ['a', 'b', 1],
    ['c', 'd', 1],
    ['a', 'c', 0],
    ['b', 'd', 0],
  ],
);

let shop = workshop({});
afterEach(() => shop.remove());

const fitWith = (learner: string) => [
  '--items',
  'items.csv',
  '--pairs',
  'pairs.csv',
  '--learner',
  learner,
  '--out',
  'm.json',
];
const itml = fitWith('itml');

/** What a refused command may do: say one sentence, exit with 2, print and leave nothing. */
const refused = async (files: Record<string, string>, argv: readonly string[]): Promise<string> => {
  shop = workshop(files);
  const ran = await shop.run('fit', ...argv);
  expect(ran.code).toBe(2);
  expect(ran.lines).toBe(0);
  expect(shop.left()).toEqual([]);
  expect(ran.said).toHaveLength(1);
  expect(ran.said[0]).not.toContain('\n');
  return ran.said[0] ?? '';
};

const withItems = (change: (text: string) => string) => ({ 'items.csv': change(items), 'pairs.csv': pairs });
const withPairs = (change: (text: string) => string) => ({ 'items.csv': items, 'pairs.csv': change(pairs) });
const whole = { 'items.csv': items, 'pairs.csv': pairs };

describe('fit refuses files', () => {
  it.each([
    ['an empty file', withItems(() => ''), 'items.csv is empty (0 bytes)'],
    ['a header alone', withItems(() => 'id,f,g,kind\n'), 'items.csv has a header but no rows'],
    [
      'a ragged row',
      withItems((text) => text.replace('b,0.5,1,x', 'b,0.5,1')),
      'items.csv, line 3: column 4 ("kind") is missing',
    ],
    [
      'an id that stands twice',
      withItems((text) => text.replace('d,3.5', 'a,3.5')),
      'items.csv, line 5: the id "a" already stands on line 2',
    ],
    [
      'a letter among numbers',
      withItems((text) => text.replace('3.5', '3,5x').replace('3,5x', '3.5x')),
      'items.csv, line 5, column "f": expected a number, found "3.5x"',
    ],
    [
      'a missing number',
      withItems((text) => text.replace('0.5', 'NaN')),
      'items.csv, line 3, column "f": expected a number, found a missing value',
    ],
    ['no column of numbers', withItems(() => 'id,kind\na,x\nb,y\nc,y\nd,x\n'), 'items.csv has no column of numbers'],
    ['binary data', withItems(() => '\u0000\u0001PNG'), 'items.csv is not text but binary data'],
    [
      'pairs with another header',
      withPairs((text) => text.replace('similar', 'same')),
      'pairs.csv, line 1: expected the columns left,right,similar, found left, right, same without "similar"',
    ],
    [
      'a pair of an unknown id',
      withPairs((text) => text.replace('b,d', 'b,z')),
      'pairs.csv, line 5, column "right": expected the id of an item in items.csv, found "z"',
    ],
    [
      'an answer that is none',
      withPairs((text) => text.replace('a,c,0', 'a,c,yes')),
      'pairs.csv, line 4, column "similar": expected 1 or 0, found "yes"',
    ],
    [
      'a pair of one item',
      withPairs((text) => text.replace('a,c,0', 'a,a,0')),
      'pairs.csv, line 4: left and right are both "a"',
    ],
    [
      'pairs that the learner cannot use',
      withPairs((text) => text.replace(/0$/gm, '1')),
      'pairs.csv: MMC needs both similar and different pairs',
      'mmc',
    ],
    ['pairs without a row', withPairs(() => 'left,right,similar\n'), 'pairs.csv has a header but no rows'],
  ])('%s', async (_name, files, sentence, learner = 'itml') => {
    expect(await refused(files, fitWith(learner))).toContain(sentence);
  });

  it.each([
    ['--triplets', 'anchor,near,far\na,b,b\n', 'f.csv, line 2: near and far are both "b"'],
    ['--quadruplets', 'a,b,c,d\na,b,c,c\n', 'f.csv, line 2: c and d are both "c"'],
    ['--chunklets', 'id,chunklet\na,1\na,2\n', 'f.csv, line 3: the item "a" already stands on line 2'],
  ])('%s', async (option, content, sentence) => {
    const argv = ['--items', 'items.csv', option, 'f.csv', '--out', 'm.json'];
    expect(await refused({ 'items.csv': items, 'f.csv': content }, argv)).toContain(sentence);
  });

  it('that are not there', async () => {
    expect(await refused({ 'items.csv': items }, itml)).toBe('pairs.csv cannot be read: there is no such file.');
  });
});

describe('fit refuses options', () => {
  it.each([
    [['--itmes', 'x'], 'fit has no option --itmes'],
    [['--items'], '--items lacks its value; expected FILE after it'],
    [['--items', '--pairs', 'pairs.csv'], '--items lacks its value'],
    [[...itml, '--learner', 'mmc'], '--learner was given twice'],
    [['--pairs', 'pairs.csv'], 'fit needs --items FILE'],
    [[...itml, 'extra'], 'fit does not know what to do with "extra"'],
    [[...itml, '--standardize', '--no-standardize'], '--standardize and --no-standardize were both given'],
    [[...itml, '--standardize=yes'], '--standardize is a switch'],
    [[...itml, '--seed', '-1'], '--seed is "-1"; expected a whole number of at least 0'],
    [[...itml, '--dimensions', '0'], '--dimensions is "0"; expected a whole number of at least 1'],
    [[...itml, '--features', 'f,h'], '--features names "h", but items.csv has no such column; it has id, f, g, kind'],
    [[...itml, '--features', 'f,f'], '--features names "f" twice'],
    [[...itml, '--features', 'f,kind'], 'items.csv, line 2, column "kind": expected a number, found "x"'],
    [[...itml, '--labels', 'class'], '--labels names "class", but items.csv has no such column'],
    [[...itml, '--id', 'name'], 'items.csv has no column called "name" to take ids from'],
    [[...itml, '--options', '{"gamma":'], '--options: expected a JSON object'],
    [[...itml, '--options', '{"gama":1}'], '--options: itml has no option "gama"'],
    [[...itml, '--options', '{"gamma":-1}'], '--options: Option "gamma" of itml must be'],
    [[...itml, '--options', '@nowhere.json'], 'nowhere.json cannot be read: there is no such file'],
    [
      [...itml, '--out', 'm.xlsx'],
      '--out m.xlsx: expected a name ending in one of .json, .npz, .onnx, .csv, .safetensors',
    ],
    [[...itml, '--out', 'm.json'], '--out m.json was given twice'],
    [[...itml, '--out', 'no/where/m.json'], '--out no/where/m.json cannot be written: expected a folder'],
    [[...itml, '--out', 'items.csv'], '--out items.csv is also read from'],
    [['--items', 'items.csv', '--learner', 'best'], '--learner is "best"; expected auto or one of euclidean'],
    [
      ['--items', 'items.csv', '--learner', 'itml', '--out', 'm.json'],
      '--learner itml: itml learns from pairs, and there are none; expected --pairs FILE.',
    ],
    [
      ['--items', 'items.csv', '--pairs', 'pairs.csv', '--learner', 'lfda', '--out', 'm.json'],
      '--learner lfda: lfda learns from class labels, and there are none; expected --labels COLUMN.',
    ],
    [[...itml, '--options', '{"prior":[[1,0],[0,1],[0,0]]}'], '--options: '],
    [[...itml, '--options', '{"prior":[[1,2],[2,1]]}'], '--options: The prior is not positive definite'],
    [
      ['--items', 'items.csv', '--labels', 'kind', '--learner', 'mlkr'],
      'items.csv, line 2, column "kind": expected a number, found "x"',
    ],
    [
      ['--items', 'items.csv', '--options', '{"gamma":1}'],
      '--options: with --learner auto expected an object by learner',
    ],
  ])('%j', async (argv, sentence) => {
    expect(await refused(whole, argv)).toContain(sentence);
  });
});

describe('the command line itself', () => {
  it('helps', async () => {
    shop = workshop({});
    const overview = await shop.run('--help');
    expect(overview.code).toBe(0);
    for (const command of [
      'fit',
      'score',
      'simulate',
      'neighbours',
      'launch-info',
      'export',
      'import',
      'info',
      'verify',
      'merge',
    ]) {
      expect(overview.said[0]).toContain(`  ${command}`);
      const help = await shop.run(command, '--help');
      expect([help.code, help.lines]).toEqual([0, 0]);
      expect(help.said[0]).toContain(`akin -- ${command}`);
    }
  });

  it('refuses unknown commands', async () => {
    shop = workshop({});
    const ran = await shop.run('train');
    expect([ran.code, ran.lines, ran.said]).toEqual([2, 0, [expect.stringContaining('There is no command "train"')]]);
  });
});
