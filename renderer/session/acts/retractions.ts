import type { Revision } from '../../../shared/model/judgement.ts';
import type { UndoableEntry } from '../log/log-projection.ts';
import type { Commit } from '../log/project-log.ts';
import type { OpenProject } from '../open-project.ts';

/** Writes that an entry no longer counts, or counts again; false when that failed. The latest revision decides. */
export const revise = (
  open: OpenProject,
  commit: Commit,
  type: Revision['type'],
  { id: target }: UndoableEntry,
): Promise<boolean> => commit([{ type, ...open.stamp(open.log.projection.revisedAt(target)), target }]);
