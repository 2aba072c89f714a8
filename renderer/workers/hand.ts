import { type Client, connect } from './connect.ts';
import type { Api } from './port.ts';

/** A worker that is running, and the calls it answers. */
export interface Hand<A extends Api> extends Client<A> {
  terminate(): void;
}

/** Starts using a fresh worker. A script that fails to load rejects every call, instead of leaving them waiting. */
export const takeHand = <A extends Api>(worker: Worker): Hand<A> => {
  const client = connect<A>(worker);
  worker.onerror = ({ message }) => client.drop(new Error(`A background worker failed: ${message}`));
  return {
    ...client,
    terminate: () => {
      worker.terminate();
      client.drop(new Error('The background worker was stopped.'));
    },
  };
};
