import type { Space } from '../../../shared/learners/space.ts';
import { Transferred } from '../rpc/endpoint.ts';

/** The buffers of a space, to be handed over instead of copied. */
export const buffersOf = ({ items, center, scale, projection }: Space): Transferable[] => [
  items.data.buffer,
  center.buffer,
  scale.buffer,
  ...(projection ? [projection.data.buffer] : []),
];

/** A copy for another worker. The worker that lends makes it, so that the window need only pass it on. */
export const copyOfSpace = (space: Space): Transferred<Space> => {
  const copy = structuredClone(space);
  return new Transferred(copy, buffersOf(copy));
};
