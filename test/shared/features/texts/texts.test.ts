import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { featureSteps } from '../../../../shared/features/build.ts';
import { guessRoles } from '../../../../shared/features/roles.ts';
import { type Sparse, tfidfSteps } from '../../../../shared/features/texts/tfidf.ts';
import { piecesOf, termsOf } from '../../../../shared/features/texts/tokens.ts';
import { truncatedSvdSteps } from '../../../../shared/features/texts/truncated-svd.ts';
import { tableSteps } from '../../../../shared/formats/tables/table.ts';
import { type Dense, zeros } from '../../../../shared/numbers/dense.ts';
import { symmetricEigen } from '../../../../shared/numbers/eigen.ts';
import { transposeMultiply } from '../../../../shared/numbers/linear.ts';
import { createRandom } from '../../../../shared/numbers/random.ts';
import { drive, unwrap } from '../../drive.ts';
import { role, tableOf } from '../tables.ts';

const dense = ({ rows, columns, start, indices, values }: Sparse): Dense => {
  const matrix = zeros(rows, columns);
  for (let i = 0; i < rows; i++) {
    for (let k = start[i] ?? 0; k < (start[i + 1] ?? 0); k++)
      matrix.data[i * columns + (indices[k] ?? 0)] = values[k] ?? 0;
  }
  return matrix;
};

const someSparse = (rows: number, columns: number): Sparse => {
  const random = createRandom(3);
  const start = new Int32Array(rows + 1);
  const indices: number[] = [];
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) if (random.next() < 0.2) indices.push(j);
    start[i + 1] = indices.length;
  }
  return {
    rows,
    columns,
    start,
    indices: Int32Array.from(indices),
    values: Float64Array.from(indices, () => random.normal()),
  };
};

describe('terms of a text', () => {
  it('are lower-case words without stop words, plurals joined', () => {
    expect(termsOf('The Eggs of a BIRD: 2 bodies, glass & viruses')).toEqual([
      'egg',
      'bird',
      'body',
      'glass',
      'viruse',
    ]);
  });

  it('are overlapping twos in scripts without spaces', () => {
    expect(termsOf('日本語 naïve')).toEqual(['日本', '本語', 'naïve']);
  });

  it('can be taken into pieces, so that slips of the pen leave something in common', () => {
    const shared = (one: string, other: string): number => {
      const pieces = new Set(piecesOf(other));
      return piecesOf(one).filter((piece) => pieces.has(piece)).length / pieces.size;
    };
    expect(piecesOf('A Deli')).toEqual(['~_a_', '~_de', '~del', '~eli', '~li_']);
    expect(shared('435 la cienega blv', '435 la cienega blvd')).toBeGreaterThan(0.8);
    expect(shared('ventura', 'wilshire')).toBe(0);
  });
});

describe('TF-IDF', () => {
  const { matrix, terms } = drive(tfidfSteps(['red egg', 'red hen', 'blue egg egg', null, 'lonely', 'red fox']));

  it('keeps terms of two texts or more, but none that is in more than half of them', () => {
    expect(terms).toEqual(['red', 'egg']);
    expect(drive(tfidfSteps(['a1 b1', 'a1 b1', 'a1 c1', 'a1 c1', 'd1'])).terms).toEqual(['b1', 'c1']);
  });

  it('has rows of length 1, or 0 where no term is left', () => {
    const { data, columns } = dense(matrix);
    const lengths = Array.from({ length: matrix.rows }, (_, i) =>
      Math.hypot(...data.subarray(i * columns, (i + 1) * columns)),
    );
    expect(lengths.map((length) => Math.round(length * 1e12) / 1e12)).toEqual([1, 1, 1, 0, 0, 1]);
  });
});

describe('truncated SVD', () => {
  const a = someSparse(80, 40);
  const { scores, loadings } = drive(truncatedSvdSteps(a, 6));

  it('finds the leading singular vectors, as a full decomposition does', () => {
    const matrix = dense(a);
    const { values } = symmetricEigen(transposeMultiply(matrix, matrix));
    const { data } = transposeMultiply(scores, scores);
    for (let c = 0; c < 6; c++) expect(data[c * 6 + c]).toBeCloseTo(values[39 - c] ?? 0, 2);
  });

  it('has orthonormal loadings, orthogonal scores, and A V = scores', () => {
    const gram = transposeMultiply(loadings, loadings);
    const spread = transposeMultiply(scores, scores);
    for (let p = 0; p < 6; p++) {
      for (let q = 0; q < 6; q++) {
        expect(gram.data[p * 6 + q]).toBeCloseTo(p === q ? 1 : 0, 10);
        if (p !== q) expect(spread.data[p * 6 + q]).toBeCloseTo(0, 8);
      }
    }
    const matrix = dense(a);
    for (let i = 0; i < 5; i++) {
      const along = Array.from({ length: 40 }, (_, j) => (matrix.data[i * 40 + j] ?? 0) * (loadings.data[j * 6] ?? 0));
      expect(along.reduce((sum, value) => sum + value, 0)).toBeCloseTo(scores.data[i * 6] ?? 0, 10);
    }
  });

  it('gives the same every time, and no more than the rank', () => {
    expect(drive(truncatedSvdSteps(a, 6)).scores).toEqual(scores);
    const twoRows = { ...a, rows: 2, start: a.start.slice(0, 3) };
    expect(drive(truncatedSvdSteps(twoRows, 6)).scores.columns).toBe(2);
    expect(drive(truncatedSvdSteps({ ...a, rows: 0, start: Int32Array.of(0) }, 6)).scores.columns).toBe(0);
  });
});

describe('themes', () => {
  it('bring texts of one kind together in the sample of diseases', () => {
    const content = readFileSync(new URL('../../../../build/samples/diseases/diseases.csv', import.meta.url));
    const table = unwrap(drive(tableSteps('diseases.csv', content)));
    const { matrix } = unwrap(drive(featureSteps(table, guessRoles(table))));
    const kinds = table.rows.map((row) => row[table.columns.indexOf('kind')]);
    const square = (i: number, j: number): number => {
      let sum = 0;
      for (let c = 0; c < matrix.columns; c++) {
        sum += ((matrix.data[i * matrix.columns + c] ?? 0) - (matrix.data[j * matrix.columns + c] ?? 0)) ** 2;
      }
      return sum;
    };
    const hits = kinds.filter((kind, i) => {
      const others = kinds.map((_, j) => (j === i ? Number.POSITIVE_INFINITY : square(i, j)));
      return kinds[others.indexOf(Math.min(...others))] === kind;
    });
    // A guess by the shares of the kinds would be right about one time in eight.
    expect(hits.length / kinds.length).toBeGreaterThan(0.6);
  });

  it('bring misspelled names together, and are still called by whole words', () => {
    const names = [
      'arnie mortons',
      'arnie morton',
      'campanile',
      'campanille',
      'chinois main',
      'chinoise main',
      'fenix grill',
      'fenixs grill',
    ];
    const { matrix, sources } = unwrap(drive(featureSteps(tableOf({ name: names }), [role('name', 'text')])));
    const along = (i: number) => matrix.data.subarray(i * matrix.columns, (i + 1) * matrix.columns);
    const apart = (i: number, j: number): number =>
      Math.hypot(...along(i).map((value, c) => value - (along(j)[c] ?? 0)));
    for (let i = 0; i < names.length; i += 2) {
      for (let j = 0; j < names.length; j++)
        if (j !== i && j !== i + 1) expect(apart(i, i + 1)).toBeLessThan(apart(i, j));
    }
    expect(sources.every(({ name }) => !name.includes('~'))).toBe(true);
  });

  it('are named by their strongest terms, and a column without shared words gives none', () => {
    const cells = {
      t: ['red egg', 'red hen', 'blue egg', 'green egg', 'green hen', 'blue fox', 'old fox'],
      u: [...'abcdefg'].map((c) => `${c}${c}`),
    };
    const { sources, notes } = unwrap(drive(featureSteps(tableOf(cells), [role('t', 'text'), role('u', 'text')])));
    expect(
      sources.every(({ name, from, how }) => /^t \d: \w+, \w+, \w+$/.test(name) && from === 't' && how === 'text'),
    ).toBe(true);
    expect(notes.at(-1)).toBe('u: no word occurs in two texts, so it gives no features.');
  });
});
