import { startTransition, useEffect, useState } from 'react';

/**
 * A value that follows only once the present one has been seen: work that nobody sees yet must not stand between
 * a key press and its frame, nor compete with putting that frame on the display.
 * @param after frames let by first: one to paint the present value, and by default one in which it reaches the display.
 */
export const useAfterPaint = <T>(value: T, after = 2): T => {
  const [painted, setPainted] = useState(value);
  useEffect(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => startTransition(() => setPainted(value));
    let frames = 0;
    // A frame callback runs before its paint, the message it posts after it.
    const onFrame = (): void => {
      if (++frames < after) frame = requestAnimationFrame(onFrame);
      else channel.port2.postMessage(null);
    };
    let frame = requestAnimationFrame(onFrame);
    return () => {
      cancelAnimationFrame(frame);
      channel.port1.close();
    };
  }, [value, after]);
  return painted;
};
