import { describe, expect, it } from 'vitest';
import { Finders } from '../../../renderer/library/finders.ts';
import type { FinderApi } from '../../../renderer/workers/finder/finder-api.ts';
import type { WorkerHandle } from '../../../renderer/workers/rpc/worker-handle.ts';
import { learningSpace } from '../../../shared/learners/space.ts';
import { fromRows } from '../../../shared/numbers/dense.ts';

const spaceOf = () => learningSpace(fromRows([[1], [2], [4]]), { standardize: true });

/** Finders that only say what they were asked, and a sampler that has one project open. */
const setUp = (open: string) => {
  const asked: (readonly [string, unknown])[] = [];
  const borrowed: string[] = [];
  const start = (): WorkerHandle<FinderApi> => ({
    call: (name, input) => {
      asked.push([name, input]);
      return Promise.resolve(null) as Promise<never>;
    },
    drop: () => undefined,
    terminate: () => undefined,
  });
  const finders = new Finders(start, async (project) => {
    borrowed.push(project);
    return project === open ? spaceOf() : null;
  });
  return { finders, asked, borrowed };
};

describe('a finder', () => {
  it('is lent the space of its project once, before what needs it is asked', async () => {
    const { finders, asked, borrowed } = setUp('p');
    const [one, other] = await Promise.all([finders.withSpace('p'), finders.withSpace('p')]);
    expect(one).toBe(other);
    expect(asked).toEqual([
      ['open', { project: 'p' }],
      ['useSpace', { space: spaceOf() }],
    ]);
    expect(borrowed).toEqual(['p']);
  });

  it('needs no space to look things up by their text', () => {
    const { finders, borrowed } = setUp('p');
    finders.of('p');
    expect(borrowed).toEqual([]);
  });

  it('makes the space of a project that is not open, and is lent none of another', async () => {
    const { finders, asked } = setUp('p');
    await finders.withSpace('p');
    await finders.withSpace('q');
    expect(asked.slice(2)).toEqual([
      ['open', { project: 'q' }],
      ['useSpace', { space: null }],
    ]);
  });

  it('is lent the space again once it was let go of', async () => {
    const { finders, borrowed } = setUp('p');
    await finders.withSpace('p');
    finders.forget('p');
    await finders.withSpace('p');
    expect(borrowed).toEqual(['p', 'p']);
  });
});
