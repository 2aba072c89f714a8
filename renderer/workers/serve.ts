import type { Api, Handlers, Port, Reply, Request } from './port.ts';

/** Marks the buffers of an output that are handed over instead of copied. */
export class Handed<T> {
  readonly output: T;
  readonly transfer: Transferable[];
  constructor(output: T, transfer: Transferable[]) {
    this.output = output;
    this.transfer = transfer;
  }
}

/** Answers the calls that arrive at `port`. Calls run side by side; each can be cancelled by its id. */
export const serve = <A extends Api>(port: Port, handlers: Handlers<A>): void => {
  const running = new Map<number, AbortController>();
  const reply = (message: Reply, transfer: Transferable[] = []): void => port.postMessage(message, { transfer });

  const run = async (id: number, name: string, input: unknown): Promise<void> => {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const handler: unknown = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
      if (typeof handler !== 'function') throw new TypeError(`no method is called ${name}`);
      const progress = (fraction: number, message: string): void => reply({ type: 'progress', id, fraction, message });
      const output: unknown = await handler(input, { progress, signal: controller.signal });
      if (output instanceof Handed) reply({ type: 'result', id, output: output.output }, output.transfer);
      else reply({ type: 'result', id, output });
    } catch (error) {
      reply({ type: 'broken', id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    } finally {
      running.delete(id);
    }
  };

  port.onmessage = ({ data }: MessageEvent<Request>) => {
    if (data.type === 'cancel') running.get(data.id)?.abort();
    else void run(data.id, data.name, data.input);
  };
};
