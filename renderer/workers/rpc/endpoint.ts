import type { Sentence } from '../../../shared/model/localizable.ts';
/** One end of a message channel: a Worker, a MessagePort, or a worker's own global scope. */
export interface Endpoint {
  postMessage(message: unknown, options?: { transfer?: Transferable[] }): void;
  onmessage: ((event: MessageEvent) => unknown) | null;
}

/** What travels from the screens to a worker. */
export type Request =
  | { readonly type: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly type: 'cancel'; readonly id: number };

/** What travels back. */
export type Reply =
  | { readonly type: 'progress'; readonly id: number; readonly fraction: number; readonly message: Sentence }
  | { readonly type: 'result'; readonly id: number; readonly output: unknown }
  /** The worker threw: a bug, so it is thrown again on the calling side. */
  | { readonly type: 'broken'; readonly id: number; readonly message: string };

export type Report = (fraction: number, message: Sentence) => void;

/** Marks the buffers of an output that are handed over instead of copied. */
export class Transferred<T> {
  readonly output: T;
  readonly transfer: Transferable[];
  constructor(output: T, transfer: Transferable[]) {
    this.output = output;
    this.transfer = transfer;
  }
}

/** What a handler gets beside its input. */
export interface Context {
  readonly progress: Report;
  readonly signal: AbortSignal;
}

/** The methods of one worker: each takes one structured-cloneable input and promises one output. */
export type Api = Readonly<Record<string, (input: never) => unknown>>;

type Output<T> = T | Transferred<T>;

export type Handlers<A extends Api> = {
  readonly [K in keyof A]: (
    input: Parameters<A[K]>[0],
    context: Context,
  ) => Promise<Output<ReturnType<A[K]>>> | Output<ReturnType<A[K]>>;
};
