import { say } from '../model/localizable.ts';
import { done } from '../model/result.ts';
import { identity } from '../numbers/dense.ts';
import { closedForm } from './common/closed-form.ts';
import { readOptions } from './common/options.ts';
import { checkItems } from './constraints/input.ts';
import type { Learner } from './learner.ts';

/**
 * The baseline M = I: what a distance is worth before anybody teaches it. Has no objective.
 * A learned metric that does not beat it on audits is not offered.
 */
export const euclidean: Learner = {
  name: 'euclidean',
  title: say`Euclidean`,
  accepts: ['nothing'],
  isMetric: true,
  convex: true,
  summary: 'Every feature counts the same and nothing is learned. The yardstick that every learned metric has to beat.',
  options: [],
  *steps(problem) {
    const settings = readOptions('euclidean', [], problem.options);
    if (!settings.ok) return settings;
    const items = checkItems(problem.items);
    if (!items.ok) return items;
    yield { fraction: 1, message: say`Nothing to learn` };
    return done(closedForm('euclidean', identity(problem.items.columns)));
  },
};
