import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { quietFor, tidying } from '../../../../renderer/workers/rpc/idle-gc.ts';

const long = 500;
const [first = 0, second = 0] = quietFor;

describe('what work leaves behind', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const watched = () => {
    const collect = vi.fn();
    return { collect, tidy: tidying(collect) };
  };

  it('is collected after a while without work, once more later on, and then no more', () => {
    const { collect, tidy } = watched();
    tidy.begun();
    tidy.ended(long);
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
    const { collect, tidy } = watched();
    tidy.begun();
    tidy.begun();
    tidy.ended(long);
    vi.advanceTimersByTime(10 * second);
    tidy.ended(long);
    vi.advanceTimersByTime(first - 1);
    tidy.begun();
    vi.advanceTimersByTime(10 * second);
    expect(collect).not.toHaveBeenCalled();
    tidy.ended(1);
    vi.advanceTimersByTime(first);
    expect(collect).toHaveBeenCalledTimes(1);
  });

  it('is not looked for after calls that took no time', () => {
    const { collect, tidy } = watched();
    for (let call = 0; call < 1000; call++) {
      tidy.begun();
      tidy.ended(1);
    }
    vi.advanceTimersByTime(10 * second);
    expect(collect).not.toHaveBeenCalled();
  });

  it('is left to the engine where there is no collector', () => {
    const tidy = tidying(undefined);
    tidy.begun();
    tidy.ended(long);
    expect(vi.getTimerCount()).toBe(0);
  });
});
