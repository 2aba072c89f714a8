// Room: The place where the items of a query stand, and when they count as seen.

import { memo, type ReactNode } from 'react';
import type { Query } from '../../../shared/model/query.ts';
import type { QueuedQuery } from '../../session/state/session.ts';
import { GridStage } from './GridStage.tsx';
import { ItemComparison } from './ItemComparison.tsx';
import { useAfterPaint } from './useAfterPaint.ts';

const Content = memo(({ query, ticket }: { readonly query: Query; readonly ticket: number }): ReactNode => {
  switch (query.kind) {
    case 'pair':
      return <ItemComparison ids={[query.left, query.right]} roles={['left', 'right']} />;
    case 'triplet':
      return <ItemComparison ids={[query.left, query.anchor, query.right]} roles={['left', 'anchor', 'right']} />;
    case 'odd':
      return <ItemComparison ids={query.items} roles={['first', 'second', 'third']} />;
    case 'grid':
      return <GridStage query={query} ticket={ticket} />;
  }
});
Content.displayName = 'Content';

interface Props {
  readonly queued: QueuedQuery;
  readonly active: boolean;
}

/** Frames after which a query on screen may be pointed at and tabbed into; the next one is built in the frame before. */
const inertAfter = 3;

/**
 * One query laid out. While it waits under the current one it is there for nobody but the compositor. Being inert is
 * part of the style of every element below, so that follows later: the swap itself touches one element.
 */
export const Stage = ({ queued, active }: Props): ReactNode => (
  <div
    className={active ? 'stage stage-current' : 'stage'}
    aria-hidden={!active}
    inert={!useAfterPaint(active, inertAfter)}
  >
    <Content query={queued.query} ticket={queued.ticket} />
  </div>
);
