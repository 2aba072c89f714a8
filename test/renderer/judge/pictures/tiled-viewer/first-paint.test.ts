import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { beginInTurn } from '../../../../../renderer/judge/pictures/tiled-viewer/first-paint.ts';

let frames: (() => void)[] = [];

/** Runs the callbacks of one frame. */
const nextFrame = (): void => {
  const due = frames;
  frames = [];
  for (const callback of due) callback();
};

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback));
});

afterEach(() => {
  while (frames.length > 0) nextFrame();
  vi.unstubAllGlobals();
});

it('begins one view a frame, in order, and asks for no frame more', () => {
  const begun: string[] = [];
  for (const view of ['left', 'anchor', 'right']) beginInTurn(() => begun.push(view));
  const seen = [0, 1, 2].map(() => {
    nextFrame();
    return [...begun];
  });
  expect(seen).toEqual([['left'], ['left', 'anchor'], ['left', 'anchor', 'right']]);
  expect(frames).toEqual([]);
});

it('leaves out a view that has gone, and goes on after having been idle', () => {
  const begun: string[] = [];
  const callOff = beginInTurn(() => begun.push('gone'));
  beginInTurn(() => begun.push('stays'));
  callOff();
  nextFrame();
  expect(begun).toEqual(['stays']);
  callOff();
  beginInTurn(() => begun.push('later'));
  nextFrame();
  expect(begun).toEqual(['stays', 'later']);
});

it('goes on with the next frame when nobody is left to begin', () => {
  beginInTurn(() => undefined)();
  expect(nextFrame).not.toThrow();
  expect(frames).toEqual([]);
});
