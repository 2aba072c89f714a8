import { describe, expect, it } from 'vitest';
import { SerialQueue } from '../../../../renderer/session/log/serial-queue.ts';
import { settled } from '../project.ts';

/** A job that ends when the test says so. */
const job = (name: string, begun: string[]) => {
  let end = (): void => undefined;
  let fail = (): void => undefined;
  const over = new Promise<string>((resolve, reject) => {
    end = () => resolve(name);
    fail = () => reject(new Error(name));
  });
  const run = (): Promise<string> => {
    begun.push(name);
    return over;
  };
  return { run, end, fail };
};

describe('jobs one after the other', () => {
  it('begin when the one before has ended, and go on after one that throws', async () => {
    const queue = new SerialQueue();
    const begun: string[] = [];
    const [one, two, three] = [job('one', begun), job('two', begun), job('three', begun)];
    const results = Promise.allSettled([queue.run(one.run), queue.run(two.run), queue.run(three.run)]);
    three.end();
    await settled();
    expect(begun).toEqual(['one']);
    one.end();
    await settled();
    expect(begun).toEqual(['one', 'two']);
    two.fail();
    expect((await results).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(begun).toEqual(['one', 'two', 'three']);
  });

  it('are settled when all that were given have ended, one that throws too', async () => {
    const queue = new SerialQueue();
    const only = job('only', []);
    const run = queue.run(only.run);
    let over = false;
    const waited = queue.settled().then(() => {
      over = true;
    });
    await settled();
    expect(over).toBe(false);
    only.fail();
    await expect(run).rejects.toThrow('only');
    await waited;
    expect(over).toBe(true);
  });
});
