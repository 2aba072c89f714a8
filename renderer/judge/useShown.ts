import { useEffect } from 'react';
import { session } from '../session/index.ts';

/** Tells the session when a query was really painted: from then on its answer is timed and accepted. */
export const useShown = (ticket: number | null): void => {
  useEffect(() => {
    if (ticket === null) return;
    let channel: MessageChannel | null = null;
    // The frame callback runs before the paint, the message it posts right after.
    const frame = requestAnimationFrame(() => {
      channel = new MessageChannel();
      channel.port1.onmessage = () => session().shown(ticket, performance.now());
      channel.port2.postMessage(null);
    });
    return () => {
      cancelAnimationFrame(frame);
      channel?.port1.close();
    };
  }, [ticket]);
};
