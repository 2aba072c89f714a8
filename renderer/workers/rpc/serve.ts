import {
  type Api,
  type Endpoint,
  type Handlers,
  type Reply,
  type Report,
  type Request,
  Transferred,
} from './endpoint.ts';
import { type IdleCollector, idleCollector } from './idle-gc.ts';

/** Milliseconds between two progress messages of a call: enough for the eye, and nothing for the main thread. */
const progressEvery = 50;

const sparingly = (report: Report): Report => {
  let last = Number.NEGATIVE_INFINITY;
  return (fraction, message) => {
    const now = performance.now();
    if (now - last < progressEvery) return;
    last = now;
    report(fraction, message);
  };
};

/** Answers the calls that arrive at `port`. Calls run side by side; each can be cancelled by its id. */
export const serve = <A extends Api>(
  port: Endpoint,
  handlers: Handlers<A>,
  collector: IdleCollector = idleCollector(),
): void => {
  const running = new Map<number, AbortController>();
  const reply = (message: Reply, transfer: Transferable[] = []): void => port.postMessage(message, { transfer });

  const run = async (id: number, name: string, input: unknown): Promise<void> => {
    const controller = new AbortController();
    running.set(id, controller);
    const begun = performance.now();
    collector.workBegan();
    try {
      const handler: unknown = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
      if (typeof handler !== 'function') throw new TypeError(`no method is called ${name}`);
      const progress = sparingly((fraction, message) => reply({ type: 'progress', id, fraction, message }));
      const output: unknown = await handler(input, { progress, signal: controller.signal });
      if (output instanceof Transferred) reply({ type: 'result', id, output: output.output }, output.transfer);
      else reply({ type: 'result', id, output });
    } catch (error) {
      reply({ type: 'broken', id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    } finally {
      running.delete(id);
      collector.workEnded(performance.now() - begun);
    }
  };

  port.onmessage = ({ data }: MessageEvent<Request>) => {
    if (data.type === 'cancel') running.get(data.id)?.abort();
    else void run(data.id, data.name, data.input);
  };
  // No call has this id: it only tells the other side that this thread is running.
  reply({ type: 'result', id: 0, output: null });
};
