import type { Remark, Revision } from '../../../shared/model/judgement.ts';
import type { Commit } from '../log/project-log.ts';
import type { OpenProject } from '../open-project.ts';
import { revise } from './retractions.ts';

export type RemarkText = Pick<Remark, 'note' | 'tags'>;

/** The latest remark stands. */
export const remarkOf = (open: OpenProject, judgement: string, { note, tags }: RemarkText): Remark => ({
  type: 'remark',
  ...open.stamp(open.log.projection.remark(judgement)?.at),
  judgement,
  note,
  tags: [...tags],
});

const saysTheSame = (one: RemarkText | undefined, other: RemarkText): boolean =>
  (one?.note ?? '') === other.note && (one?.tags ?? []).join('\n') === other.tags.join('\n');

/** Puts a note and tags on a judgement. Saying again what is said already is nothing to undo, and not written. */
export const remarkOn = (open: OpenProject, judgement: string, text: RemarkText): Promise<void> =>
  open.log.inOrder(async (commit) => {
    if (saysTheSame(open.log.projection.remark(judgement), text)) return;
    if (await commit([remarkOf(open, judgement, text)])) open.announceTotal('noted');
  });

export const reviseRemark = async (
  open: OpenProject,
  commit: Commit,
  type: Revision['type'],
  remark: Remark,
): Promise<void> => {
  if (await revise(open, commit, type, remark)) open.announceTotal(type === 'retraction' ? 'unnoted' : 'renoted');
};
