/** Views whose picture has come and is not painted yet, in order. */
const waiting: (() => void)[] = [];
let frame = 0;

const beginNext = (): void => {
  waiting.shift()?.();
  frame = waiting.length > 0 ? requestAnimationFrame(beginNext) : 0;
};

/**
 * Begins with a view's first painting in a frame in which no other view begins: getting memory for a canvas and painting
 * many megapixels small takes some ten milliseconds, and a query brings up to three pictures, which would come at once.
 * @returns calls it off
 */
export const beginInTurn = (begin: () => void): (() => void) => {
  waiting.push(begin);
  if (frame === 0) frame = requestAnimationFrame(beginNext);
  return () => {
    const place = waiting.indexOf(begin);
    if (place >= 0) waiting.splice(place, 1);
  };
};
