import { failed } from '../model/outcome.ts';
import { say } from '../model/sentence.ts';

/** The failure of a learner that needs both answers: without one of them its problem has no solution. */
export const oneSided = (learner: string, missing: 'similar' | 'different') =>
  failed(
    'constraints.one-sided',
    say`${learner} needs both similar and different pairs, and there is no ${missing} one.`,
    {
      remedy: say`Judge at least one pair as ${missing}, or choose a learner that works with one kind, such as itml.`,
    },
  );
