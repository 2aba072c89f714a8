import { useEffect } from 'react';
import { session } from '../../session/index.ts';

/** A query whose pictures are still on their way has not been shown. */
const waiting = (): boolean => document.querySelector('.stage-current [data-waiting]') !== null;

/** Tells the session when a query was really painted: from then on its answer is timed and accepted. */
export const useShown = (ticket: number | null): void => {
  useEffect(() => {
    if (ticket === null) return;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => session().shown(ticket, performance.now());
    // The frame callback runs before the paint, the message it posts right after.
    const onFrame = (): void => {
      if (waiting()) frame = requestAnimationFrame(onFrame);
      else channel.port2.postMessage(null);
    };
    let frame = requestAnimationFrame(onFrame);
    return () => {
      cancelAnimationFrame(frame);
      channel.port1.close();
    };
  }, [ticket]);
};
