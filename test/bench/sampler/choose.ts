import { argv } from 'node:process';
import { isMainThread, Worker } from 'node:worker_threads';
import { standard } from '../../../shared/sampling/strategies/default.ts';
import type { Batch, SamplingContext } from '../../../shared/sampling/strategy.ts';
import { answersOf, type Collection, collectionOf, situationAfter, type Truth } from './large.ts';

/** Chooses batches in a worker thread and prints what each took, as JSON: run by main.ts under Node and under Electron's. */
export interface Measured {
  readonly truth: Truth;
  readonly answers: number;
  /** 0 for the first time through, when nothing has been compiled yet. */
  readonly round: number;
  /** Of the whole batch, and of the longest step between two pauses. */
  readonly cpu: number;
  readonly longest: number;
  /** Most bytes in heap and array buffers beyond those before, garbage included. */
  readonly memory: number;
}

export interface Run {
  /** Of Node and of its engine. */
  readonly versions: string;
  /** CPU milliseconds of seeing every item once through a d × d metric, row by row: what the machine does just now. */
  readonly baseline: number;
  readonly measured: readonly Measured[];
}

const counts = [100, 200, 380, 390];
const batch = 20;

const milliseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const bytes = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

const measured = (
  sampling: SamplingContext,
): Omit<Measured, 'truth' | 'answers' | 'round'> & { readonly batch: Batch } => {
  const steps = standard.choose(sampling, batch);
  const before = bytes();
  let [cpu, longest, most] = [0, 0, before];
  for (;;) {
    const begun = milliseconds();
    const step = steps.next();
    const taken = milliseconds() - begun;
    cpu += taken;
    longest = Math.max(longest, taken);
    most = Math.max(most, bytes());
    if (step.done) return { cpu, longest, memory: most - before, batch: step.value };
  }
};

const seeEveryItem = ({ items: { rows, columns, data } }: Collection): number => {
  const L = Float64Array.from({ length: columns * columns }, (_, at) => Math.sin(at));
  const z = new Float64Array(columns);
  const begun = milliseconds();
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    for (let r = 0; r < columns; r++) {
      let value = 0;
      for (let a = 0; a < columns; a++) value += (L[r * columns + a] ?? 0) * (data[row * columns + a] ?? 0);
      z[r] = value;
    }
    sum += z[row % columns] ?? 0;
  }
  if (Number.isNaN(sum)) throw new Error('items are finite');
  return milliseconds() - begun;
};

const run = (items: number, features: number, rounds: number): Run => {
  const collection = collectionOf(items, features);
  const all: Measured[] = [];
  const first = seeEveryItem(collection);
  for (let round = 0; round < rounds; round++)
    for (const truth of ['groups', 'grades'] as const) {
      const answers = answersOf(collection, truth, Math.max(...counts));
      let memory: unknown = null;
      for (const count of counts) {
        const { batch: chosen, ...figures } = measured(situationAfter(collection, answers, count, memory));
        memory = chosen.memory;
        all.push({ truth, answers: count, round, ...figures });
      }
    }
  const { node, v8 } = process.versions;
  const versions = `Node ${node}, V8 ${v8}`;
  return { versions, baseline: (first + seeEveryItem(collection)) / 2, measured: all };
};

if (isMainThread) new Worker(argv[1] ?? '', { argv: argv.slice(2) });
else {
  const [items = 0, features = 0, rounds = 0] = argv.slice(2).map(Number);
  console.log(JSON.stringify(run(items, features, rounds)));
}
