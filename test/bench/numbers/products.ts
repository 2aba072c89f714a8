import { covariance as covarianceByLibrary, Matrix } from 'ml-matrix';
import { multiplyTransposed, multiplyVector, outerGram, transpose } from '../../../shared/numbers/linear.ts';
import { covariance } from '../../../shared/numbers/statistics.ts';
import { quadraticFormSteps } from '../../../shared/numbers/stepwise.ts';
import { contest, type Row } from './contest.ts';
import { data, definite, numbersOf, randomRows, theirsOf } from './material.ts';

const items = 1000;

const drained = <T>(steps: Generator<void, T, void>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

export const products: readonly Row[] = [
  {
    what: 'A·Bᵀ (d × d)',
    usedBy: 'everything',
    at: (d) => {
      const [a, b] = [randomRows(d, d), randomRows(d, d, 2)];
      const [theirA, theirB] = [theirsOf(a), theirsOf(transpose(b))];
      return contest([() => multiplyTransposed(a, b), data], [() => theirA.mmul(theirB), numbersOf]);
    },
  },
  {
    what: 'A·Aᵀ (d × d)',
    usedBy: 'M of L, whitening',
    at: (d) => {
      const a = randomRows(d, d);
      const theirs = theirsOf(a);
      return contest([() => outerGram(a), data], [() => theirs.mmul(theirs.transpose()), numbersOf]);
    },
  },
  {
    what: 'A·x (d × d)',
    usedBy: 'directions, line searches',
    at: (d) => {
      const [a, x] = [randomRows(d, d), randomRows(1, d, 2).data];
      const [theirs, column] = [theirsOf(a), Matrix.columnVector(x)];
      return contest([() => multiplyVector(a, x), (y) => y], [() => theirs.mmul(column), numbersOf]);
    },
  },
  {
    what: 'covariance (1,000 × d)',
    usedBy: 'priors, PCA, scatters',
    at: (d) => {
      const x = randomRows(items, d);
      const theirs = theirsOf(x);
      return contest([() => covariance(x), data], [() => covarianceByLibrary(theirs), numbersOf]);
    },
  },
  {
    what: 'xᵀSx of 1,000 rows',
    usedBy: 'every gradient over pairs',
    at: (d) => {
      const [x, s] = [randomRows(items, d), definite(d)];
      const [theirX, theirS] = [theirsOf(x), theirsOf(s)];
      return contest(
        [() => drained(quadraticFormSteps(x, s)), (forms) => forms],
        [() => Matrix.mul(theirX.mmul(theirS), theirX).sum('row'), (sums) => sums],
      );
    },
  },
];
