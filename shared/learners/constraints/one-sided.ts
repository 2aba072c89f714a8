import { say } from '../../model/localizable.ts';
import { failed } from '../../model/result.ts';

const code = 'constraints.one-sided';

/** The failure of a learner that needs both answers: without one of them its problem has no solution. */
export const oneSided = (learner: string, missing: 'similar' | 'different') =>
  missing === 'similar'
    ? failed(code, say`${learner} needs both similar and different pairs, and there is no similar one.`, {
        remedy: say`Judge at least one pair as similar, or choose a learner that works with one kind, such as itml.`,
      })
    : failed(code, say`${learner} needs both similar and different pairs, and there is no different one.`, {
        remedy: say`Judge at least one pair as different, or choose a learner that works with one kind, such as itml.`,
      });
