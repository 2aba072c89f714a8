import type { Revision } from '../../../shared/model/judgement.ts';
import type { OpenProject } from '../open-project.ts';
import type { UndoableEntry } from '../state/log-projection.ts';
import { record } from './commit.ts';

/** The latest revision decides: this one is later than the one before it, even if the clock was put back since. */
const revisionOf = ({ id, annotator, clock, log }: OpenProject, type: Revision['type'], target: string): Revision => ({
  type,
  id: crypto.randomUUID(),
  project: id,
  target,
  annotator,
  at: Math.max(clock.now(), log.projection.revisedAt(target) + 1),
});

/** Writes a revision; false when that failed, which is said. To be called inside `log.inOrder`. */
export const revise = async (open: OpenProject, type: Revision['type'], target: UndoableEntry): Promise<boolean> => {
  const failure = await record(open, [revisionOf(open, type, target.id)]);
  if (failure) open.statusLine.fail(failure);
  return failure === null;
};
