import type { Remark, Revision } from '../../../shared/model/judgement.ts';
import type { OpenProject } from '../open-project.ts';
import { announceTotal, record } from './commit.ts';
import { revise } from './retractions.ts';

/** What a remark says. */
export type RemarkText = Pick<Remark, 'note' | 'tags'>;

export const remarkOf = (open: OpenProject, judgement: string, { note, tags }: RemarkText): Remark => ({
  type: 'remark',
  id: crypto.randomUUID(),
  project: open.id,
  judgement,
  annotator: open.annotator,
  // The latest remark stands: this one is later than the one before it, even if the clock was put back since.
  at: Math.max(open.clock.now(), (open.log.projection.remark(judgement)?.at ?? 0) + 1),
  note,
  tags: [...tags],
});

const saysTheSame = (one: RemarkText | undefined, other: RemarkText): boolean =>
  (one?.note ?? '') === other.note && (one?.tags ?? []).join('\n') === other.tags.join('\n');

/** Puts a note and tags on a judgement. Saying again what is said already is nothing to undo, and not written. */
export const remarkOn = (open: OpenProject, judgement: string, text: RemarkText): Promise<void> =>
  open.log.inOrder(async () => {
    if (saysTheSame(open.log.projection.remark(judgement), text)) return;
    const failure = await record(open, [remarkOf(open, judgement, text)]);
    if (failure) open.statusLine.fail(failure);
    else announceTotal(open, 'noted');
  });

export const reviseRemark = async (open: OpenProject, type: Revision['type'], remark: Remark): Promise<void> => {
  if (await revise(open, type, remark)) announceTotal(open, type === 'retraction' ? 'unnoted' : 'renoted');
};
