import { session, subscribeToSession } from '../session/index.ts';
import { type IdleGc, idleGc } from './idle-gc.ts';

/** Of the 50 ms that a window at rest leaves free; one that is about to paint a frame leaves less than 16. */
const free = 40;
const lookAgain = 1000;

/** Waits for a moment in which no frame is due: nothing moves, or nobody sees the window. */
const whenStill = (act: () => void): void => {
  requestIdleCallback((deadline) => {
    if (document.hidden || deadline.timeRemaining() >= free) act();
    else setTimeout(() => whenStill(act), lookAgain);
  });
};

const inputs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

const watch = ({ moved, changed }: IdleGc): void => {
  for (const input of inputs) window.addEventListener(input, moved, { capture: true, passive: true });
  subscribeToSession(changed);
};

/** Not where pictures are compared: those of the next queries have been decoded ahead, and would have to be once more. */
const giveBack = (): void => {
  if (session().project?.itemKind !== 'image') window.akin?.giveBack();
};

/** From now on the window's own garbage is collected whenever the expert rests. */
export const startIdleGc = (): void => {
  if (globalThis.gc) watch(idleGc(() => globalThis.gc?.(), giveBack, whenStill));
};
