let channel: MessageChannel | null = null;
const waiting: (() => void)[] = [];

/** One for the whole thread: a pair of ports for every breath would be hundreds between two garbage collections. */
const open = (): MessageChannel => {
  const fresh = new MessageChannel();
  fresh.port1.onmessage = () => waiting.shift()?.();
  return fresh;
};

/** Waits until the event loop has turned. A message, unlike a timer, is not clamped to 4 ms when nested. */
export const yieldToEventLoop = (): Promise<void> =>
  new Promise((resolve) => {
    channel ??= open();
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });
