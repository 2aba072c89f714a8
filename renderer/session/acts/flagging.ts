import type { Flag, Revision } from '../../../shared/model/judgement.ts';
import { itemsOf, queryKey } from '../../../shared/model/query.ts';
import type { OpenProject } from '../open-project.ts';
import { type Queue, withoutItem } from '../state/queue.ts';
import type { QueuedQuery } from '../state/session.ts';
import { announceTotal, record } from './commit.ts';
import { reinstateLater } from './reinstate-query.ts';
import { revise } from './retractions.ts';

/** What a flag says of its items. */
type Verdict = Pick<Flag, 'bad' | 'note'>;

/** The flags of one act: the others go along with the first. */
const flagsOf = (open: OpenProject, id: string, items: readonly string[], { bad, note }: Verdict): readonly Flag[] =>
  items.map((item, i) => ({
    type: 'flag',
    id: i === 0 ? id : crypto.randomUUID(),
    project: open.id,
    item,
    bad,
    note,
    annotator: open.annotator,
    // The latest flag stands: this one is later than the one before it, even if the clock was put back since.
    at: Math.max(open.clock.now(), (open.log.projection.flag(item)?.at ?? 0) + 1),
    ...(i === 0 ? {} : { along: id }),
  }));

const withoutItems = (queue: Queue, items: readonly string[]): Queue => items.reduce(withoutItem, queue);

/** What is asked follows what is flagged now. */
const followFlags = ({ log, asking, supply }: OpenProject, items: readonly string[]): void => {
  const aside = items.filter((item) => log.projection.flag(item)?.bad);
  if (aside.length < items.length) supply.poolGrew();
  if (aside.length === 0) supply.refill();
  else {
    asking.show(withoutItems(asking.queue, aside));
    supply.queueShortened();
  }
};

/** Flagged items leave the queue in this tick, and the pool once the flags are on disk. */
export const flagItems = (open: OpenProject, items: readonly string[], verdict: Verdict): Promise<void> => {
  const { asking, log, statusLine } = open;
  const { bad, note } = verdict;
  const { current } = asking.queue;
  const id = crypto.randomUUID();
  const interrupted =
    bad && current !== null && itemsOf(current.query).some((item) => items.includes(item)) ? current : null;
  if (interrupted) asking.interrupted(id, interrupted);
  if (bad) asking.show(withoutItems(asking.queue, items));
  return log.inOrder(async () => {
    // Saying again what is said already is nothing to undo.
    const news = items.filter((item) => {
      const known = log.projection.flag(item);
      return (known?.bad ?? false) !== bad || (known?.note ?? '') !== note;
    });
    if (news.length === 0) return;
    const failure = await record(open, flagsOf(open, id, news, verdict));
    if (failure) {
      if (interrupted) asking.bringBack(interrupted);
      statusLine.fail(failure);
      return;
    }
    announceTotal(open, bad ? 'flagged' : 'putBack', news.length);
    followFlags(open, news);
  });
};

/** Whether a query still waits for its answer. */
const isUnanswered = ({ asking, log }: OpenProject, { query }: QueuedQuery): boolean => {
  const key = queryKey(query);
  if (asking.putAside.some((other) => queryKey(other.query) === key)) return false;
  for (const judgement of log.projection.newestFirst()) if (queryKey(judgement.query) === key) return false;
  return true;
};

/** Takes a flag back, or brings it back, and with it those that were set in the same act. */
export const reviseFlag = async (open: OpenProject, type: Revision['type'], flag: Flag): Promise<void> => {
  if (!(await revise(open, type, flag))) return;
  const items = open.log.projection.flagsSetWith(flag).map(({ item }) => item);
  announceTotal(open, (type === 'retraction') === flag.bad ? 'unflagged' : 'reflagged', items.length);
  followFlags(open, items);
  const interrupted = open.asking.interruptedBy(flag.id);
  if (type === 'retraction' && interrupted && isUnanswered(open, interrupted))
    reinstateLater(open, { ...interrupted, id: flag.id }, interrupted);
};
