import type { Api, Endpoint, Reply, Report } from './endpoint.ts';

export interface CallOptions {
  readonly onProgress?: Report | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly transfer?: Transferable[];
}

/** The calling side of a worker. */
export interface Client<A extends Api> {
  call<K extends keyof A & string>(
    name: K,
    input: Parameters<A[K]>[0],
    options?: CallOptions,
  ): Promise<Awaited<ReturnType<A[K]>>>;
  /** Rejects every call under way, because the worker is gone. */
  drop(reason: Error): void;
}

interface Waiting {
  readonly settle: (output: never) => void;
  readonly reject: (reason: Error) => void;
  readonly onProgress: Report | undefined;
}

export const connect = <A extends Api>(port: Endpoint): Client<A> => {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  port.onmessage = ({ data }: MessageEvent<Reply>) => {
    const call = waiting.get(data.id);
    if (!call) return;
    if (data.type === 'progress') {
      call.onProgress?.(data.fraction, data.message);
      return;
    }
    waiting.delete(data.id);
    if (data.type === 'broken') call.reject(new Error(data.message));
    // The output's type is what `Handlers<A>` made the worker return; a message cannot carry the proof.
    else call.settle(data.output as never);
  };

  return {
    call: (name, input, { onProgress, signal, transfer = [] } = {}) => {
      const id = ++lastId;
      const cancel = (): void => port.postMessage({ type: 'cancel', id });
      return new Promise<never>((settle, reject) => {
        waiting.set(id, { settle, reject, onProgress });
        port.postMessage({ type: 'call', id, name, input }, { transfer });
        if (signal?.aborted) cancel();
        else signal?.addEventListener('abort', cancel, { once: true });
      }).finally(() => signal?.removeEventListener('abort', cancel));
    },
    drop: (reason) => {
      for (const { reject } of waiting.values()) reject(reason);
      waiting.clear();
    },
  };
};
