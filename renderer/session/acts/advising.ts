import type { Advice } from '../../../shared/evaluation/stopping/advice.ts';
import type { OpenProject } from '../open-project.ts';

// The sampler follows the log and is idle most of the time. It goes with the project: whoever still waits for an
// answer then waits for nothing, and a sampler that broke is noticed where queries are drawn.

/** What can be said about stopping; null once `signal` is raised. */
export const adviseOn = async (open: OpenProject, signal: AbortSignal): Promise<Advice | null> => {
  const { curve, snapshot, information } = open.view.get();
  const input = { curve, agreements: snapshot?.agreements ?? [], information, seed: open.project.seed };
  try {
    return await open.sampler.call('advise', input, { signal });
  } catch {
    return null;
  }
};

/** The judgements that contradict each other. */
export const contradictingIn = async (open: OpenProject): Promise<ReadonlySet<string>> => {
  try {
    return new Set(await open.sampler.call('contradicting', null));
  } catch {
    return new Set();
  }
};
