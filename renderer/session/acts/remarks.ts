import type { Remark, Revision } from '../../../shared/model/judgement.ts';
import type { Room } from '../open-project.ts';
import { announceTotal } from './announce.ts';
import { announceFailure, record } from './commit.ts';
import { revise } from './retractions.ts';

/** What a remark says. */
export type Said = Pick<Remark, 'note' | 'tags'>;

export const remarkOf = (room: Room, judgement: string, { note, tags }: Said): Remark => ({
  type: 'remark',
  id: crypto.randomUUID(),
  project: room.id,
  judgement,
  annotator: room.annotator,
  // The latest remark stands: this one is later than the one before it, even if the clock was put back since.
  at: Math.max(Date.now(), (room.ledger.remark(judgement)?.at ?? 0) + 1),
  note,
  tags: [...tags],
});

const saysTheSame = (one: Said | undefined, other: Said): boolean =>
  (one?.note ?? '') === other.note && (one?.tags ?? []).join('\n') === other.tags.join('\n');

/** Puts a note and tags on a judgement. Saying again what is said already is nothing to undo, and not written. */
export const remarkOn = (room: Room, judgement: string, said: Said): Promise<void> =>
  room.commits.run(async () => {
    if (saysTheSame(room.ledger.remark(judgement), said)) return;
    const failure = await record(room, [remarkOf(room, judgement, said)]);
    if (failure) announceFailure(room, failure);
    else announceTotal(room, 'noted');
  });

export const reviseRemark = async (room: Room, type: Revision['type'], remark: Remark): Promise<void> => {
  if (await revise(room, type, remark)) announceTotal(room, type === 'retraction' ? 'unnoted' : 'renoted');
};
