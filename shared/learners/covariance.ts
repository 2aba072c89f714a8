import { say } from '../model/localizable.ts';
import { done, failed } from '../model/result.ts';
import { symmetricEigenSteps } from '../numbers/eigen.ts';
import { factorOf, pseudoInverse, rankOf } from '../numbers/factor.ts';
import { covariance as covarianceOf } from '../numbers/statistics.ts';
import { closedForm } from './common/closed-form.ts';
import { nullDirections } from './common/notes.ts';
import { readOptions } from './common/options.ts';
import { createMeter, through } from './common/progress-meter.ts';
import { checkItems } from './constraints/input.ts';
import type { Learner } from './learner.ts';

/**
 * M = Σ⁺, the pseudo-inverse of the sample covariance of all items (divisor n − 1): Mahalanobis (1936). Unsupervised,
 * has no objective. O(n·d² + d³). Directions in which items do not vary get distance 0 and a note.
 */
export const covariance: Learner = {
  name: 'covariance',
  title: say`Mahalanobis (covariance)`,
  accepts: ['nothing'],
  isMetric: true,
  convex: true,
  summary:
    'Evens out how much features vary and overlap, without looking at any answer. Useful when features repeat each other; it can hurt when the widest differences are the ones that matter.',
  options: [],
  *steps(problem) {
    const settings = readOptions('covariance', [], problem.options);
    if (!settings.ok) return settings;
    const items = checkItems(problem.items);
    if (!items.ok) return items;
    if (items.value.rows < 2) {
      return failed('items.too-few', say`A covariance needs at least two items; there is one.`);
    }
    const meter = createMeter(say`Measuring how features vary together`);
    yield meter.at();
    const spread = covarianceOf(items.value);
    yield meter.at();
    const eigen = yield* through(symmetricEigenSteps(spread), meter);
    const inverse = pseudoInverse(eigen);
    yield meter.at();
    const notes = nullDirections(items.value.columns - rankOf(eigen), say`the items do not vary along them`);
    return done(closedForm('covariance', factorOf(inverse), { notes }));
  },
};
