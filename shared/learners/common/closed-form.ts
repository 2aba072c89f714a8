import { type Sentence, say } from '../../model/localizable.ts';
import type { Dense } from '../../numbers/dense.ts';
import type { LearnerName, Solution } from '../learner.ts';

/** The solution of a learner that computes its metric directly: no iterations, and exact by construction. */
export const closedForm = (
  learner: LearnerName,
  l: Dense,
  more: { readonly objective?: number; readonly notes?: readonly Sentence[] } = {},
): Solution => ({
  L: l,
  report: {
    iterations: 0,
    converged: true,
    reason: say`Computed directly; nothing is iterated.`,
    objective: more.objective ?? null,
    certificate: { kind: 'closed-form', value: 0 },
    notes: more.notes ?? [],
  },
  warmStart: { learner, L: l },
});
