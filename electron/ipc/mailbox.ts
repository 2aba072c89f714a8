type Listener<T> = (payload: T) => void;

/** Hands messages to listeners, and keeps what came before the first one listened. */
export interface Mailbox<T> {
  deliver(payload: T): void;
  /** Returns the function that stops listening. */
  listen(listener: Listener<T>): () => void;
}

export const createMailbox = <T>(): Mailbox<T> => {
  const listeners = new Set<Listener<T>>();
  const waiting: T[] = [];
  return {
    deliver: (payload) => {
      if (listeners.size === 0) waiting.push(payload);
      else for (const listener of listeners) listener(payload);
    },
    listen: (listener) => {
      listeners.add(listener);
      for (const payload of waiting.splice(0)) listener(payload);
      return () => listeners.delete(listener);
    },
  };
};
