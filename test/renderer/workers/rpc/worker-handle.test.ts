import { describe, expect, it } from 'vitest';
import { attachWorker } from '../../../../renderer/workers/rpc/worker-handle.ts';

type Api = { double(input: { readonly value: number }): number };

/** The parts of a worker that a handle uses; a real one would have to load a broken script, which Node cannot. */
const deafWorker = () => {
  const worker = Object.assign(new EventTarget(), {
    onmessage: null,
    onmessageerror: null,
    onerror: null as Worker['onerror'],
    postMessage: () => undefined,
    terminate: () => undefined,
  });
  return worker satisfies Worker;
};

describe('a worker that cannot go on', () => {
  it.each([
    [new Event('error'), 'A background worker failed: its script could not be loaded'],
    [Object.assign(new Event('error'), { message: 'out of memory' }), 'A background worker failed: out of memory'],
  ])('rejects every call in words', async (event, words) => {
    const worker = deafWorker();
    const handle = attachWorker<Api>(worker);
    const call = handle.call('double', { value: 2 });
    worker.onerror?.call(worker, event as ErrorEvent);
    await expect(call).rejects.toThrow(words);
  });

  it('rejects what is asked of it after it was stopped, as what was asked before', async () => {
    const handle = attachWorker<Api>(deafWorker());
    const before = handle.call('double', { value: 2 });
    handle.terminate();
    await expect(before).rejects.toThrow('was stopped');
    await expect(handle.call('double', { value: 2 })).rejects.toThrow('was stopped');
  });
});
