// Room: Typed calls to workers, with progress, cancel and transfer.

import { type Client, connect } from './connect.ts';
import type { Api } from './endpoint.ts';

/** A worker that is running, and the calls it answers. */
export interface WorkerHandle<A extends Api> extends Client<A> {
  terminate(): void;
}

/** Starts using a fresh worker. A script that fails to load rejects every call, instead of leaving them waiting. */
export const attachWorker = <A extends Api>(worker: Worker): WorkerHandle<A> => {
  const client = connect<A>(worker);
  // A script that cannot be loaded is told by a plain event, without a message.
  worker.onerror = (event: Partial<ErrorEvent>) =>
    client.drop(new Error(`A background worker failed: ${event.message || 'its script could not be loaded'}`));
  const stopped = new Error('The background worker was stopped.');
  let isStopped = false;
  return {
    ...client,
    // Nothing answers any more: whoever still asks must not wait for ever.
    call: (...call) => (isStopped ? Promise.reject(stopped) : client.call(...call)),
    terminate: () => {
      isStopped = true;
      worker.terminate();
      client.drop(stopped);
    },
  };
};
