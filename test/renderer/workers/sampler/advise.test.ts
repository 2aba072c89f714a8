import { describe, expect, it } from 'vitest';
import { advise, contradicting } from '../../../../renderer/workers/sampler/advise.ts';
import type { Entry } from '../../../../shared/model/judgement.ts';
import { pair, row } from '../../review/filter/rows.ts';

const cat = row(pair('cat', 'dog'), { is: 'similar' }).judgement;
const car = row(pair('cat', 'car'), { is: 'different' }).judgement;
const dog = row(pair('dog', 'cat'), { is: 'different' }).judgement;

const undone = (target: string): Entry => ({
  type: 'retraction',
  id: `undo ${target}`,
  project: 'p',
  target,
  annotator: 'Ada',
  at: 1_800_000_000_000,
});

const input = { curve: [], agreements: [], information: null, seed: 1 };

const context = () => {
  const cancelling = new AbortController();
  return { cancelling, progress: () => undefined, signal: cancelling.signal };
};

describe('the judgements that contradict each other', () => {
  it('are found whatever side things were on', () => {
    expect(contradicting([cat, car, dog])).toEqual([cat.id, dog.id]);
  });

  it('do so no more once one of them is undone', () => {
    expect(contradicting([cat, car, dog, undone(dog.id)])).toEqual([]);
  });
});

describe('the advice on stopping', () => {
  it('leaves undone judgements out', async () => {
    const before = await advise([cat, car, dog], input, context());
    const after = await advise([cat, car, dog, undone(dog.id)], input, context());
    expect([before?.contradictions, after?.contradictions]).toEqual([1, 0]);
  });

  it('is given up when nobody wants it any more', async () => {
    const given = context();
    given.cancelling.abort();
    expect(await advise([cat, car], input, given)).toBeNull();
  });
});
