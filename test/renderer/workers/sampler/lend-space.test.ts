import { describe, expect, it } from 'vitest';
import type { WorkerHandle } from '../../../../renderer/workers/rpc/worker-handle.ts';
import { borrowSpace, lendSpaceOf } from '../../../../renderer/workers/sampler/lend-space.ts';
import type { SamplerApi } from '../../../../renderer/workers/sampler/sampler-api.ts';
import { learningSpace } from '../../../../shared/learners/space.ts';
import { fromRows } from '../../../../shared/numbers/dense.ts';

const space = learningSpace(
  fromRows([
    [0, 1],
    [1, 0],
    [2, 5],
  ]),
  { standardize: true },
);

/** A sampler that has one project open; null for one that breaks down when it is asked. */
const samplerOf = (open: string | null): WorkerHandle<SamplerApi> => ({
  call: (_, input) => {
    if (open === null) return Promise.reject(new Error('out of memory'));
    const isOpen = typeof input === 'object' && input !== null && 'project' in input && input.project === open;
    return Promise.resolve(isOpen ? space : null) as Promise<never>;
  },
  drop: () => undefined,
  terminate: () => undefined,
});

describe('the space of a project', () => {
  it('is lent by the sampler that has the project open, as long as it runs', async () => {
    expect(await borrowSpace('p')).toBeNull();
    const sampler = lendSpaceOf(samplerOf('p'));
    expect(await borrowSpace('p')).toBe(space);
    expect(await borrowSpace('another')).toBeNull();
    sampler.terminate();
    expect(await borrowSpace('p')).toBeNull();
  });

  it('is lent by the sampler started last, whatever becomes of the one before', async () => {
    const first = lendSpaceOf(samplerOf('p'));
    const second = lendSpaceOf(samplerOf('q'));
    first.terminate();
    expect(await borrowSpace('q')).toBe(space);
    expect(await borrowSpace('p')).toBeNull();
    second.terminate();
  });

  it('is made anew where the sampler breaks down', async () => {
    const sampler = lendSpaceOf(samplerOf(null));
    expect(await borrowSpace('p')).toBeNull();
    sampler.terminate();
  });
});
