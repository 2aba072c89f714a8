import { memo, type ReactNode } from 'react';
import { useSession } from '../../session/index.ts';
import type { QueuedQuery } from '../../session/state/session.ts';
import { NoQuery } from './NoQuery.tsx';
import { Stage } from './Stage.tsx';
import { useAfterPaint } from './useAfterPaint.ts';
import { useDecodeAhead } from './useDecodeAhead.ts';
import { useShown } from './useShown.ts';

/** Each query once, in the order of the tickets: a steady one, so that swapping never moves an element in the document. */
const inOrder = (queries: readonly (QueuedQuery | null)[]): readonly QueuedQuery[] => {
  const byTicket = new Map<number, QueuedQuery>();
  for (const query of queries) if (query !== null) byTicket.set(query.ticket, query);
  return [...byTicket.values()].sort((a, b) => a.ticket - b.ticket);
};

/**
 * The query on screen and, under it, the next one: built, laid out and its pictures decoded before it is wanted.
 * An answer then only swaps which of the two is on top. Taking the answered one down and building the one after next
 * wait until the swap is painted; so does taking down the last one, when there is none to follow.
 */
export const Stages = memo((): ReactNode => {
  const current = useSession((session) => session.current);
  const painted = useAfterPaint(current);
  const next = useAfterPaint(useSession((session) => session.upcoming[0] ?? null));
  useShown(current?.ticket ?? null);
  useDecodeAhead();
  return (
    <div className="stages">
      {inOrder([painted, next, current]).map((queued) => (
        <Stage key={queued.ticket} queued={queued} active={queued.ticket === current?.ticket} />
      ))}
      {current === null && <NoQuery />}
    </div>
  );
});
Stages.displayName = 'Stages';
