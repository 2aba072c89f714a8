import type { Flag, Revision } from '../../../shared/model/judgement.ts';
import type { Commit } from '../log/project-log.ts';
import type { OpenProject } from '../open-project.ts';
import { isUnanswered, reinstateLater } from './reinstate-query.ts';
import { revise } from './retractions.ts';

/** What a flag says of its items. */
type Verdict = Pick<Flag, 'bad' | 'note'>;

/** The flags of one act: the others are companions of the first, and the latest flag on an item stands. */
const flagsOf = (open: OpenProject, id: string, items: readonly string[], { bad, note }: Verdict): readonly Flag[] =>
  items.map((item, i) => ({
    type: 'flag',
    ...open.stamp(open.log.projection.flag(item)?.at),
    item,
    bad,
    note,
    ...(i === 0 ? { id } : { along: id }),
  }));

/** What is asked follows what is flagged now. */
const followFlags = ({ log, asking, supply }: OpenProject, items: readonly string[]): void => {
  const aside = items.filter((item) => log.projection.flag(item)?.bad);
  if (aside.length < items.length) supply.poolGrew();
  if (aside.length === 0) supply.refill();
  else {
    asking.dropItems(aside);
    supply.queueShortened();
  }
};

/** Flagged items leave the queue in this tick, and the pool once the flags are on disk. */
export const flagItems = async (open: OpenProject, items: readonly string[], verdict: Verdict): Promise<void> => {
  const { bad, note } = verdict;
  const id = crypto.randomUUID();
  const interrupted = bad ? open.asking.dropFlagged(id, items) : null;
  await open.log.inOrder(async (commit) => {
    // Saying again what is said already is nothing to undo.
    const news = items.filter((item) => {
      const known = open.log.projection.flag(item);
      return (known?.bad ?? false) !== bad || (known?.note ?? '') !== note;
    });
    if (news.length === 0) return;
    if (await commit(flagsOf(open, id, news, verdict))) {
      open.announceTotal(bad ? 'flagged' : 'putBack', news.length);
      followFlags(open, news);
    } else if (interrupted) open.asking.bringBack(interrupted);
  });
};

/** Takes a flag back, or brings it back, and with it those that were set in the same act. */
export const reviseFlag = async (
  open: OpenProject,
  commit: Commit,
  type: Revision['type'],
  flag: Flag,
): Promise<void> => {
  if (!(await revise(open, commit, type, flag))) return;
  const items = open.log.projection.flagsSetWith(flag).map(({ item }) => item);
  open.announceTotal((type === 'retraction') === flag.bad ? 'unflagged' : 'reflagged', items.length);
  followFlags(open, items);
  const interrupted = open.asking.interruptedBy(flag.id);
  if (type === 'retraction' && interrupted && isUnanswered(open, interrupted))
    reinstateLater(open, { ...interrupted, id: flag.id }, interrupted);
};
