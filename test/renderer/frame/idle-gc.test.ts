import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { idleGc, restFor, restPerCollection, worthwhile } from '../../../renderer/frame/idle-gc.ts';

const [first = 0, second = 0] = restFor;

describe('the garbage of the window', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** @param takes milliseconds that a collection takes. */
  const watched = (takes = 0, whenStill: (act: () => void) => void = (act) => act()) => {
    const collect = vi.fn(() => void vi.advanceTimersByTime(takes));
    const giveBack = vi.fn();
    const { moved, changed } = idleGc(collect, giveBack, whenStill);
    const work = (times = worthwhile): void => {
      for (let n = 0; n < times; n++) changed();
    };
    return { collect, giveBack, moved, changed, work };
  };

  it('is collected after a rest, once more later on, and then no more', () => {
    const { collect, work } = watched();
    work();
    vi.advanceTimersByTime(first - 1);
    expect(collect).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(collect).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(second);
    expect(collect).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(100 * second);
    expect(collect).toHaveBeenCalledTimes(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is given back once a rest, after the last collection', () => {
    const { collect, giveBack, moved, work } = watched();
    work();
    vi.advanceTimersByTime(first);
    moved();
    vi.advanceTimersByTime(second - 1);
    expect(collect).toHaveBeenCalledTimes(1);
    expect(giveBack).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(collect).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(100 * second);
    expect(giveBack).toHaveBeenCalledTimes(1);
    work();
    vi.advanceTimersByTime(first);
    expect(giveBack).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(second);
    expect(giveBack).toHaveBeenCalledTimes(2);
  });

  it('is never collected while somebody is at work, however long', () => {
    const { collect, moved, changed } = watched();
    for (let n = 0; n < 10 * worthwhile; n++) {
      changed();
      vi.advanceTimersByTime(first - 1);
      moved();
      vi.advanceTimersByTime(first - 1);
    }
    expect(collect).not.toHaveBeenCalled();
  });

  it('is not worth a collection after a few changes, whatever else was pressed', () => {
    const { collect, work, moved } = watched();
    work(worthwhile - 1);
    for (let n = 0; n < 10 * worthwhile; n++) moved();
    vi.advanceTimersByTime(100 * first);
    expect(collect).not.toHaveBeenCalled();
    work(1);
    vi.advanceTimersByTime(first);
    expect(collect).toHaveBeenCalledTimes(1);
  });

  it('waits for a longer rest where collecting is slow', () => {
    const takes = 200;
    const { collect, work } = watched(takes);
    work();
    vi.advanceTimersByTime(first);
    expect(collect).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(restPerCollection * takes - 1);
    expect(collect).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    expect(collect).toHaveBeenCalledTimes(2);
  });

  it('is left alone when a key is pressed before the window is still', () => {
    const moments: (() => void)[] = [];
    const { collect, work, moved } = watched(0, (act) => void moments.push(act));
    work();
    vi.advanceTimersByTime(first);
    moved();
    moments.shift()?.();
    expect(collect).not.toHaveBeenCalled();
    vi.advanceTimersByTime(first);
    moments.shift()?.();
    expect(collect).toHaveBeenCalledTimes(1);
  });
});
