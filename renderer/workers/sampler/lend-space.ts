import type { Space } from '../../../shared/learners/space.ts';
import type { WorkerHandle } from '../rpc/worker-handle.ts';
import type { SamplerApi } from './sampler-api.ts';

/** Asks for the space of a project; null where nobody has it, and whoever needs it makes it himself. */
export type BorrowSpace = (project: string) => Promise<Space | null>;

/** The sampler of the open project: it is the first that needs the project's space, and keeps it as long as that is open (docs/decisions/0016). */
let lender: WorkerHandle<SamplerApi> | null = null;

/** Lets the other workers borrow from this sampler, until it is terminated or another takes its place. */
export const lendSpaceOf = (sampler: WorkerHandle<SamplerApi>): WorkerHandle<SamplerApi> => {
  const lending = {
    ...sampler,
    terminate: (): void => {
      if (lender === lending) lender = null;
      sampler.terminate();
    },
  };
  lender = lending;
  return lending;
};

/** The buffers arrive by transfer and are transferred on: nothing is copied or computed in the window. */
export const borrowSpace: BorrowSpace = async (project) => {
  try {
    return (await lender?.call('space', { project })) ?? null;
  } catch {
    return null;
  }
};
