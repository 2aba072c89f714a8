import type { Input, Learner, LearnerName } from '../../learners/learner.ts';
import { learners } from '../../learners/registry.ts';
import type { Constraints } from '../../model/constraints.ts';
import { completeConstraints } from '../../model/derive-constraints.ts';

const has = (constraints: Constraints, input: Input): boolean =>
  input === 'nothing' || constraints[input] !== undefined;

/** Whether there is anything for this learner to learn from, given or derived. */
export const canLearn = (learner: Learner, constraints: Constraints, seed: number): boolean => {
  const completed = completeConstraints(constraints, learner.accepts, seed);
  return learner.accepts.some((input) => has(completed, input));
};

/**
 * Every learner whose input exists, baselines first: those that accept what was given in the order of the registry, then
 * those whose input has to be derived from it. A time budget so cuts off the roundabout ways first.
 */
export const learnable = (constraints: Constraints, seed: number): readonly LearnerName[] => {
  const able = [...learners.values()].filter((learner) => canLearn(learner, constraints, seed));
  const fed = able.filter(({ accepts }) => accepts.some((input) => has(constraints, input)));
  return [...fed, ...able.filter((learner) => !fed.includes(learner))].map(({ name }) => name);
};
