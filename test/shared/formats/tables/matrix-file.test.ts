import { describe, expect, it } from 'vitest';
import { writeMetricJson } from '../../../../shared/formats/metric/json.ts';
import { writeNpy } from '../../../../shared/formats/numpy/npy-write.ts';
import { type Acting, matrixFor, readMatrix } from '../../../../shared/formats/tables/matrix-file.ts';
import { fromRows, toRows } from '../../../../shared/numbers/dense.ts';
import { gram } from '../../../../shared/numbers/linear.ts';
import { bytes, failureOf, unwrap } from '../../drive.ts';
import { someFile } from '../metric/metrics.ts';

const acting: Acting = { features: ['a', 'b'], scale: Float64Array.of(1, 1) };
const rows = [
  [2, 0.5],
  [0.5, 1],
];

const given = (text: string) => unwrap(readMatrix('m.csv', bytes(text)));
const prior = (text: string) => matrixFor('prior', 'm.csv', given(text), acting);

describe('a matrix in a file', () => {
  it.each([
    ['with commas', '2,0.5\n0.5,1\n'],
    ['with semicolons and the line ends of Windows', '2;0.5\r\n0.5;1\r\n'],
    ['with the names of the features', 'a,b\n2,0.5\n0.5,1\n'],
    ['with quoted names and an empty line', '"a","b"\n2,0.5\n\n0.5,1'],
  ])('is read %s', (_, text) => {
    expect(toRows(unwrap(prior(text)).matrix)).toEqual(rows);
  });

  it('is read from NumPy', () => {
    const array = writeNpy({ shape: [2, 2], data: Float64Array.of(...rows.flat()) });
    expect(unwrap(readMatrix('m.npy', array))).toEqual({ matrix: fromRows(rows), names: null });
  });

  it.each([
    ['m.csv', '1,2\n3\n', 'matrix.row: m.csv, line 2: expected 2 numbers, found 1.'],
    ['m.csv', '1,2\n3,x\n', 'matrix.number: m.csv, line 2: expected a number, found "x".'],
    ['m.csv', 'a,b\n', 'matrix.empty: m.csv holds no row of numbers.'],
    ['m.xlsx', '1', 'matrix.kind: m.xlsx: expected a matrix in .csv'],
  ])('of %s is refused where it is none', (name, text, sentence) => {
    expect(failureOf(readMatrix(name, bytes(text)))).toContain(sentence);
  });

  it('is refused where its numbers are no finite ones', () => {
    const array = writeNpy({ shape: [1, 2], data: Float64Array.of(1, Number.NaN) });
    expect(failureOf(readMatrix('m.npy', array))).toContain('row 0, column 1 is not a finite number');
    const vector = writeNpy({ shape: [2], data: Float64Array.of(1, 2) });
    expect(failureOf(readMatrix('m.npy', vector))).toContain('expected an array of numbers with two dimensions');
  });
});

describe('a matrix as a prior', () => {
  it.each([
    ['1,2\n', 'prior.size: The prior is 1 × 2, but there are 2 features.'],
    ['1,2\n0,1\n', 'prior.symmetric'],
    ['1,2\n2,1\n', 'prior.definite'],
    ['b,a\n1,0\n0,1\n', 'matrix.features: m.csv: expected the feature "a" in place 1, found "b".'],
    ['a,b,c\n1,0,0\n', 'matrix.size: m.csv is for 3 features, but there are 2.'],
  ])('must be one: %j is not', (text, sentence) => {
    expect(failureOf(prior(text))).toContain(sentence);
  });
});

describe('a matrix as a basis', () => {
  it('may have any number of rows, of one number a feature', () => {
    expect(unwrap(matrixFor('basis', 'm.csv', given('1,2\n3,4\n5,6\n'), acting)).matrix.rows).toBe(3);
    expect(failureOf(matrixFor('basis', 'm.csv', given('1,2,3\n'), acting))).toContain(
      'matrix.size: m.csv has rows of 3 numbers, but there are 2 features.',
    );
  });
});

describe('a metric as a matrix', () => {
  const file = someFile(2, 2);
  const { metric } = unwrapMetric(writeMetricJson(file.metric, file.conformance));
  const own: Acting = { features: metric.features, scale: metric.scale };

  it('gives M as a prior and the rows of L as a basis', () => {
    const asPrior = unwrap(matrixFor('prior', 'm.json', { metric }, own));
    expect(asPrior).toEqual({ matrix: gram(metric.L), raised: false });
    expect(unwrap(matrixFor('basis', 'm.json', { metric }, own)).matrix).toEqual(metric.L);
  });

  it('measures the same distances in another scale', () => {
    const scale = metric.scale.map((value, j) => value * (j + 2));
    const { matrix: L } = unwrap(matrixFor('basis', 'm.json', { metric }, { ...own, scale }));
    const difference = [0.3, -1.2];
    const lengthUnder = (by: typeof L, scales: Float64Array): number =>
      Math.hypot(
        ...toRows(by).map((row) =>
          row.reduce((sum, value, j) => sum + (value * (difference[j] ?? 0)) / (scales[j] ?? 1), 0),
        ),
      );
    expect(lengthUnder(L, scale)).toBeCloseTo(lengthUnder(metric.L, metric.scale), 12);
  });

  it('that calls different items the same is raised a little on its diagonal, and says so', () => {
    const flat = { ...metric, L: fromRows([[1, 0]]) };
    const { matrix, raised } = unwrap(matrixFor('prior', 'm.json', { metric: flat }, own));
    expect([raised, toRows(matrix)]).toEqual([
      true,
      [
        [1.0005, 0],
        [0, 0.0005],
      ],
    ]);
  });

  it('must be of the same features', () => {
    expect(failureOf(matrixFor('prior', 'm.json', { metric }, acting))).toContain('matrix.features: m.json');
  });
});

function unwrapMetric(text: string) {
  const read = unwrap(readMatrix('m.json', bytes(text)));
  if (!('metric' in read)) throw new Error('expected a metric');
  return read;
}
