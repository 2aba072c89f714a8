import { memo, type ReactNode } from 'react';
import { useSession } from '../session/index.ts';
import type { QueuedQuery } from '../session/session.ts';
import { Stage } from './Stage.tsx';
import { useAfterPaint } from './useAfterPaint.ts';
import { useDecodeAhead } from './useDecodeAhead.ts';
import { useShown } from './useShown.ts';

/**
 * The query on screen and, under it, the next one: built, laid out and its pictures decoded before it is wanted.
 * An answer then only swaps which of the two is on top; building the one after waits until that is painted.
 */
export const Stages = memo((): ReactNode => {
  const current = useSession((session) => session.current);
  const next = useAfterPaint(useSession((session) => session.upcoming[0] ?? null));
  useShown(current?.ticket ?? null);
  useDecodeAhead();
  const stages: QueuedQuery[] = [];
  if (current !== null) stages.push(current);
  if (next !== null && next.ticket !== current?.ticket) stages.push(next);
  // A steady order, so that swapping never moves an element in the document.
  stages.sort((a, b) => a.ticket - b.ticket);
  return (
    <div className="stages">
      {stages.map((queued) => (
        <Stage key={queued.ticket} queued={queued} active={queued.ticket === current?.ticket} />
      ))}
    </div>
  );
});
Stages.displayName = 'Stages';
