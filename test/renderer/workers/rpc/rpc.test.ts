import { afterEach, describe, expect, it } from 'vitest';
import { connect } from '../../../../renderer/workers/rpc/connect.ts';
import { Transferred } from '../../../../renderer/workers/rpc/endpoint.ts';
import { drive } from '../../../../renderer/workers/rpc/run-steps.ts';
import { serve } from '../../../../renderer/workers/rpc/serve.ts';
import { say } from '../../../../shared/model/localizable.ts';
import type { Progress } from '../../../../shared/model/progress.ts';

type Api = {
  double(input: { readonly value: number }): number;
  slow(input: { readonly steps: number }): { readonly cancelled: boolean; readonly done: number };
  bytes(input: { readonly length: number }): Float64Array;
  size(input: { readonly values: Float64Array }): number;
  broken(input: null): null;
};

function* counting(steps: number, seen: { done: number }): Generator<Progress, number, void> {
  try {
    for (let i = 0; i < steps; i++) {
      // A step of some milliseconds, as learners have them.
      for (const end = performance.now() + 3; performance.now() < end; );
      seen.done = i + 1;
      yield { fraction: i / steps, message: say`step ${i}` };
    }
    return steps;
  } finally {
    seen.done = -seen.done;
  }
}

const channels: MessageChannel[] = [];

const wired = () => {
  const channel = new MessageChannel();
  channels.push(channel);
  serve<Api>(channel.port2, {
    double: async ({ value }) => {
      await new Promise((resolve) => setTimeout(resolve, value));
      return 2 * value;
    },
    slow: async ({ steps }, context) => {
      const seen = { done: 0 };
      const driven = await drive(counting(steps, seen), context);
      return { cancelled: driven.cancelled, done: seen.done };
    },
    bytes: ({ length }) => {
      const values = new Float64Array(length).fill(7);
      return new Transferred(values, [values.buffer]);
    },
    size: ({ values }) => values.length,
    broken: () => {
      throw new RangeError('a bug in the worker');
    },
  });
  return connect<Api>(channel.port1);
};

afterEach(() => {
  for (const { port1, port2 } of channels.splice(0)) {
    port1.close();
    port2.close();
  }
});

describe('calls to a worker', () => {
  it('match each answer to its call, whichever comes first', async () => {
    const client = wired();
    const values = [30, 1, 15, 2];
    const results = await Promise.all(values.map((value) => client.call('double', { value })));
    expect(results).toEqual(values.map((value) => 2 * value));
  });

  it('hand buffers over in both directions instead of copying them', async () => {
    const client = wired();
    expect(await client.call('bytes', { length: 3 })).toEqual(new Float64Array([7, 7, 7]));
    const values = new Float64Array(5);
    expect(await client.call('size', { values }, { transfer: [values.buffer] })).toBe(5);
    expect(values.length).toBe(0);
  });

  it('throw here what threw there', async () => {
    await expect(wired().call('broken', null)).rejects.toThrow('a bug in the worker');
  });

  it('report progress', async () => {
    const client = wired();
    const fractions: number[] = [];
    const { done } = await client.call(
      'slow',
      { steps: 40 },
      { onProgress: (fraction) => void fractions.push(fraction) },
    );
    expect(done).toBe(-40);
    expect(fractions.length).toBeGreaterThan(0);
    expect([...fractions].sort((a, b) => a - b)).toEqual(fractions);
  });

  it('stop at the next breath when cancelled, and run what the steps have to clean up', async () => {
    const client = wired();
    const controller = new AbortController();
    const result = client.call(
      'slow',
      { steps: 100_000 },
      { signal: controller.signal, onProgress: () => controller.abort() },
    );
    const { cancelled, done } = await result;
    expect(cancelled).toBe(true);
    expect(done).toBeLessThan(0);
  });

  it('never start what was cancelled before it began', async () => {
    const controller = new AbortController();
    controller.abort();
    const { cancelled, done } = await wired().call('slow', { steps: 1000 }, { signal: controller.signal });
    expect(cancelled).toBe(true);
    expect(Math.abs(done)).toBeLessThan(1000);
  });

  it('are all rejected when the worker goes away', async () => {
    const client = wired();
    const pending = client.call('double', { value: 10_000 });
    client.drop(new Error('gone'));
    await expect(pending).rejects.toThrow('gone');
  });
});
