import { startTransition, useEffect, useState } from 'react';

/**
 * A value that follows only once the present one has been painted: work that nobody sees yet must not stand between
 * a key press and its frame.
 */
export const useAfterPaint = <T>(value: T): T => {
  const [painted, setPainted] = useState(value);
  useEffect(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => startTransition(() => setPainted(value));
    // The frame callback runs before the paint, the message it posts after it.
    const frame = requestAnimationFrame(() => channel.port2.postMessage(null));
    return () => {
      cancelAnimationFrame(frame);
      channel.port1.close();
    };
  }, [value]);
  return painted;
};
