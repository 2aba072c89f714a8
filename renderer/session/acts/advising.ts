import type { Advice } from '../../../shared/evaluation/stopping/advice.ts';
import type { Room } from '../open-project.ts';

// The sampler follows the log and is idle most of the time. It goes with the project: whoever still waits for an
// answer then waits for nothing, and a sampler that broke is noticed where queries are drawn.

/** What can be said about stopping; null once `signal` is raised. */
export const adviseOn = async (room: Room, signal: AbortSignal): Promise<Advice | null> => {
  const { curve, snapshot, information } = room.view.get();
  const input = { curve, agreements: snapshot?.agreements ?? [], information, seed: room.project.seed };
  try {
    return await room.sampler.call('advise', input, { signal });
  } catch {
    return null;
  }
};

/** The judgements that contradict each other. */
export const contradictingIn = async (room: Room): Promise<ReadonlySet<string>> => {
  try {
    return new Set(await room.sampler.call('contradicting', null));
  } catch {
    return new Set();
  }
};
