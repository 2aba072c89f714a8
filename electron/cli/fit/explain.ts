import type { Input, Learner } from '../../../shared/learners/learner.ts';
import { say } from '../../../shared/model/localizable.ts';
import type { Failure } from '../../../shared/model/result.ts';
import type { FitRequest } from './request.ts';

const optionFor: Readonly<Record<Input, string | null>> = {
  nothing: null,
  pairs: '--pairs FILE',
  triplets: '--triplets FILE',
  quadruplets: '--quadruplets FILE',
  chunklets: '--chunklets FILE',
  labels: '--labels COLUMN',
  targets: '--labels COLUMN',
};

/** Whether a failure speaks of what `--options` said. */
const isAboutOptions = ({ code }: Failure): boolean => /^(?:options|prior|basis)\./.test(code);

const expected = ({ accepts }: Learner): string =>
  [...new Set(accepts.flatMap((input) => optionFor[input] ?? []))].join(' or ');

/**
 * A learner's failure with what it speaks of in front: the option, or the files that were learned from. A learner knows
 * neither, since it sees rows of numbers.
 */
export const explained = (failure: Failure, { learner, constraints, sources }: FitRequest): Failure => {
  if (isAboutOptions(failure)) return { ...failure, what: say`--options: ${failure.what}` };
  const { items, ...answers } = sources;
  const given = Object.keys(constraints);
  const fits = learner?.accepts.some((input) => given.includes(input)) ?? true;
  if (learner !== null && !fits) {
    const what = failure.what.replace(/\.$/, '');
    return { ...failure, what: say`--learner ${learner.name}: ${what}; expected ${expected(learner)}.` };
  }
  const files = Object.values(answers);
  return { ...failure, what: say`${files.length > 0 ? files.join(', ') : (items ?? '')}: ${failure.what}` };
};
