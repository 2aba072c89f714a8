import { describe, expect, it } from 'vitest';
import { type NpyArray, readNpy } from '../../../../shared/formats/numpy/npy.ts';
import { type Writable, writeNpy } from '../../../../shared/formats/numpy/npy-write.ts';
import { readNpz, writeNpz } from '../../../../shared/formats/numpy/npz.ts';
import { parseLiteral } from '../../../../shared/formats/numpy/python-literal.ts';
import { tableSteps } from '../../../../shared/formats/tables/table.ts';
import { drive, failureOf, unwrap } from '../../drive.ts';
import { bytesOf, numpyFiles } from './numpy-files.ts';

const contents = (array: NpyArray | undefined): readonly (string | number)[] =>
  array === undefined || array.kind === 'records' ? [] : Array.from<string | number>(array.data);

const read = (file: keyof typeof numpyFiles) => unwrap(readNpy('a.npy', bytesOf(numpyFiles[file])));

describe('reading arrays that NumPy wrote', () => {
  const matrix = { kind: 'numbers', shape: [2, 3], data: Float64Array.of(0, 0.25, 0.5, 0.75, 1, 1.25) };

  it.each(['f8', 'f4', 'f2', 'fortran', 'bigEndian'] as const)('%s', (file) => {
    expect(read(file)).toEqual(matrix);
  });

  it('whole numbers and booleans as numbers', () => {
    expect(contents(read('i4'))).toEqual([-1, 2, 3]);
    expect(contents(read('i8'))).toEqual([-1, 2 ** 40]);
    expect(contents(read('u1'))).toEqual([0, 255]);
    expect(contents(read('bool'))).toEqual([1, 0]);
  });

  it('text of both kinds, without its padding', () => {
    expect(read('text')).toEqual({ kind: 'texts', shape: [4], data: ['a', 'bé', '日本', ''] });
    expect(read('bytes')).toEqual({ kind: 'texts', shape: [2], data: ['ab', 'c'] });
  });

  it('a single value, and three dimensions stored by columns', () => {
    expect(read('scalar')).toEqual({ kind: 'numbers', shape: [], data: Float64Array.of(2.5) });
    expect(read('cube')).toEqual({
      kind: 'numbers',
      shape: [2, 3, 4],
      data: Float64Array.from({ length: 24 }, (_, i) => i),
    });
  });

  it('records as a table with a column a field', () => {
    expect(unwrap(drive(tableSteps('a.npy', bytesOf(numpyFiles.records))))).toMatchObject({
      columns: ['id', 'v', 'b'],
      rows: [
        ['a', '1.5', '1'],
        ['b', '2.5', '0'],
      ],
    });
  });

  it('an archive as a table: arrays of as many rows are columns, `features` names them', () => {
    const table = unwrap(drive(tableSteps('a.npz', bytesOf(numpyFiles.npz))));
    expect(table.columns).toEqual(['one', 'two', 'three', 'id']);
    expect(table.rows[1]).toEqual(['0.75', '1', '1.25', 'q']);
    expect(table.notes).toEqual([expect.stringContaining('other')]);
  });
});

describe('refusing arrays', () => {
  const whole = bytesOf(numpyFiles.f8);

  it.each([
    [
      'objects, which need pickle',
      bytesOf(numpyFiles.objects),
      'npy.type: a.npy holds Python objects, which only pickle could load',
    ],
    ['complex numbers', bytesOf(numpyFiles.complex), 'npy.type: a.npy holds values of the type "<c16"'],
    ['a file cut short', whole.subarray(0, whole.length - 8), 'npy.size: a.npy holds 40 bytes of values; expected 48'],
    [
      'a file cut within its header',
      whole.subarray(0, 40),
      'npy.header: a.npy is no NumPy array: it ends within its header',
    ],
    ['another file', new Uint8Array(20), 'npy.header: a.npy is no NumPy array'],
    ['an empty file', new Uint8Array(0), 'npy.header: a.npy is empty'],
  ])('%s', (_name, content, sentence) => {
    expect(failureOf(readNpy('a.npy', content))).toContain(sentence);
  });

  it.each(['{', "{'a': 1", '__import__("os")', "{'a': open}", '1 2', "{'shape': (1,, 2)}"])('no header: %s', (text) => {
    expect(parseLiteral(text)).toBeUndefined();
  });
});

describe('writing arrays', () => {
  it('gives back what was written', () => {
    const arrays = new Map<string, Writable>([
      ['M', { shape: [2, 2], data: Float64Array.of(1, -0.1, Number.NaN, 1e300) }],
      ['n', { shape: [3], data: Int32Array.of(-5, 0, 7) }],
      ['names', { shape: [3], data: ['length', '宽', ''] }],
      ['one', { shape: [], data: ['x'] }],
      ['none', { shape: [0, 4], data: new Float64Array(0) }],
    ]);
    const back = unwrap(readNpz('a.npz', writeNpz(arrays)));
    expect([...back.keys()]).toEqual([...arrays.keys()]);
    for (const [name, { shape, data }] of arrays) {
      expect(back.get(name)?.shape).toEqual(shape);
      expect(contents(back.get(name))).toEqual(Array.from<string | number>(data));
    }
  });

  it('starts the values at a multiple of 64 bytes, whatever the header is long', () => {
    for (const length of [1, 9, 10, 12345]) {
      const file = writeNpy({ shape: [length], data: new Float64Array(length) });
      expect((file.length - 8 * length) % 64).toBe(0);
    }
  });
});
