import {
  CholeskyDecomposition,
  EigenvalueDecomposition,
  inverse,
  Matrix,
  pseudoInverse as pseudoInverseByLibrary,
  QrDecomposition,
  SingularValueDecomposition,
} from 'ml-matrix';
import { cholesky, inverseFromCholesky, solveCholesky } from '../../../shared/numbers/cholesky.ts';
import type { Dense } from '../../../shared/numbers/dense.ts';
import { symmetricEigen } from '../../../shared/numbers/eigen.ts';
import { pseudoInverse } from '../../../shared/numbers/factor.ts';
import { gram, transpose } from '../../../shared/numbers/linear.ts';
import { spanOfRows } from '../../../shared/numbers/orthonormal.ts';
import { pca } from '../../../shared/numbers/pca.ts';
import { contest, type Row } from './contest.ts';
import { data, definite, numbersOf, randomRows, theirsOf } from './material.ts';

const factorOf = (a: Dense): Dense => {
  const factor = cholesky(a);
  if (!factor) throw new RangeError('not positive definite');
  return factor;
};

const ascending = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);

/** Rows that the directions of one group of SCML are drawn from. */
const groupRows = 20;

/** Principal variances of `rows` items, by the d × d or the rows × rows matrix, and by the library's SVD of the centred items. */
const components = (what: string, usedBy: string, rowsOf: (d: number) => number): Row => ({
  what,
  usedBy,
  at: (d) => {
    const x = randomRows(rowsOf(d), d);
    const kept = Math.min(8, x.rows - 1);
    if (kept < 1) return null;
    const theirs = theirsOf(x);
    return contest(
      [() => pca(x, kept), ({ variances }) => variances],
      [
        () =>
          new SingularValueDecomposition(theirs.clone().subRowVector(theirs.mean('column')), {
            computeLeftSingularVectors: false,
            autoTranspose: true,
          }),
        ({ diagonal }) => diagonal.slice(0, kept).map((value) => value ** 2 / (x.rows - 1)),
      ],
    );
  },
});

export const decompositions: readonly Row[] = [
  {
    what: 'symmetric EVD',
    usedBy: 'most learners; up to d = 7 it is ml-matrix',
    at: (d) => {
      const a = definite(d);
      const theirs = theirsOf(a);
      return contest(
        [() => symmetricEigen(a), ({ values }) => values],
        [
          () => new EigenvalueDecomposition(theirs, { assumeSymmetric: true }),
          ({ realEigenvalues }) => ascending(realEigenvalues),
        ],
      );
    },
  },
  {
    what: 'Cholesky',
    usedBy: 'most learners, in line searches',
    at: (d) => {
      const a = definite(d);
      const theirs = theirsOf(a);
      return contest(
        [() => factorOf(a), data],
        [() => new CholeskyDecomposition(theirs), ({ lowerTriangularMatrix }) => numbersOf(lowerTriangularMatrix)],
      );
    },
  },
  {
    what: 'solve by Cholesky factor',
    usedBy: 'Newton steps, LFDA, the sampler',
    at: (d) => {
      const [a, b] = [definite(d), randomRows(1, d, 2).data];
      const factor = factorOf(a);
      const [theirs, column] = [new CholeskyDecomposition(theirsOf(a)), Matrix.columnVector(b)];
      return contest([() => solveCholesky(factor, b.slice()), (x) => x], [() => theirs.solve(column), numbersOf]);
    },
  },
  {
    what: 'inverse of a definite matrix',
    usedBy: 'priors, LRML, SDML',
    at: (d) => {
      const a = definite(d);
      const theirs = theirsOf(a);
      return contest([() => inverseFromCholesky(factorOf(a)), data], [() => inverse(theirs), numbersOf]);
    },
  },
  {
    what: 'pseudo-inverse',
    usedBy: 'Covariance',
    at: (d) => {
      const a = gram(randomRows(Math.ceil(d / 2), d));
      const theirs = theirsOf(a);
      return contest([() => pseudoInverse(symmetricEigen(a)), data], [() => pseudoInverseByLibrary(theirs), numbersOf]);
    },
  },
  components('PCA of 4·d items', 'more features than a learner takes', (d) => 4 * d),
  components('PCA of d / 4 items', 'fewer items than features', (d) => Math.floor(d / 4)),
  {
    what: 'orthonormal columns (8·d × d)',
    usedBy: 'themes of texts',
    at: (d) => {
      const v = randomRows(8 * d, d);
      const theirs = theirsOf(v);
      return contest(
        [() => transpose(spanOfRows([transpose(v)])), (columns) => columns.data.map(Math.abs)],
        // Its columns may point the other way.
        [() => new QrDecomposition(theirs).orthogonalMatrix, (columns) => numbersOf(columns).map(Math.abs)],
      );
    },
  },
  {
    what: `span of ${groupRows} rows`,
    usedBy: 'the basis of SCML',
    at: (d) => {
      const rows = randomRows(groupRows, d);
      const theirs = theirsOf(rows);
      return contest(
        [() => spanOfRows([rows]), (span) => data(gram(span))],
        // Rows may be dependent, which only the library's SVD tells.
        [
          () => new SingularValueDecomposition(theirs, { computeLeftSingularVectors: false, autoTranspose: true }),
          ({ rightSingularVectors, rank }) => {
            const span = rightSingularVectors.subMatrix(0, d - 1, 0, rank - 1);
            return numbersOf(span.mmul(span.transpose()));
          },
        ],
      );
    },
  },
];
