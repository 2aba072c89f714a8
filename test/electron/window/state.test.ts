import { describe, expect, it } from 'vitest';
import { type Bounds, clampToDisplays, initialState, parseState, smallest } from '../../../electron/window/state.ts';

const primary: Bounds = { x: 0, y: 0, width: 1920, height: 1040 };
const right: Bounds = { x: 1920, y: 0, width: 1280, height: 1024 };

const isWithin = (inner: Bounds, outer: Bounds): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

describe('a remembered window', () => {
  it('stays where it fits', () => {
    const bounds = { x: 2000, y: 100, width: 900, height: 700 };
    expect(clampToDisplays(bounds, [primary, right])).toEqual(bounds);
  });

  it('comes back to the primary display when its own is gone', () => {
    const bounds = clampToDisplays({ x: 2000, y: 100, width: 900, height: 700 }, [primary]);
    expect(bounds).toEqual({ x: 1020, y: 100, width: 900, height: 700 });
  });

  it('always lies on one display, however absurd its record', () => {
    for (const x of [-9e6, -1000, 1900, 9e6])
      for (const size of [1, 700, 9000]) {
        const bounds = clampToDisplays({ x, y: x, width: size, height: size }, [primary, right]);
        expect(isWithin(bounds, primary) || isWithin(bounds, right)).toBe(true);
        expect(bounds.width).toBeGreaterThanOrEqual(smallest.width);
      }
  });

  it.each(['', '{', '{"bounds":{"x":0.5,"y":0,"width":1,"height":1},"maximized":true}', '[]', 'null'])(
    'is forgotten when its record reads %s',
    (text) => expect(parseState(text)).toEqual(initialState),
  );

  it('reads back what was written', () => {
    const state = { bounds: primary, maximized: true };
    expect(parseState(JSON.stringify(state))).toEqual(state);
  });
});
