import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { idleCollector, idleDelays } from '../../../../renderer/workers/rpc/idle-gc.ts';

const long = 500;
const [first = 0, second = 0] = idleDelays;

describe('what work leaves behind', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const watched = () => {
    const collect = vi.fn();
    return { collect, collector: idleCollector(collect) };
  };

  it('is collected after a while without work, once more later on, and then no more', () => {
    const { collect, collector } = watched();
    collector.workBegan();
    collector.workEnded(long);
    vi.advanceTimersByTime(first - 1);
    expect(collect).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(collect).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(second);
    expect(collect).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(100 * second);
    expect(collect).toHaveBeenCalledTimes(2);
  });

  it('waits for all that is under way, and for what comes soon after', () => {
    const { collect, collector } = watched();
    collector.workBegan();
    collector.workBegan();
    collector.workEnded(long);
    vi.advanceTimersByTime(10 * second);
    collector.workEnded(long);
    vi.advanceTimersByTime(first - 1);
    collector.workBegan();
    vi.advanceTimersByTime(10 * second);
    expect(collect).not.toHaveBeenCalled();
    collector.workEnded(1);
    vi.advanceTimersByTime(first);
    expect(collect).toHaveBeenCalledTimes(1);
  });

  it('is not looked for after calls that took no time', () => {
    const { collect, collector } = watched();
    for (let call = 0; call < 1000; call++) {
      collector.workBegan();
      collector.workEnded(1);
    }
    vi.advanceTimersByTime(10 * second);
    expect(collect).not.toHaveBeenCalled();
  });

  it('is left to the engine where there is no collector', () => {
    const collector = idleCollector(undefined);
    collector.workBegan();
    collector.workEnded(long);
    expect(vi.getTimerCount()).toBe(0);
  });
});
