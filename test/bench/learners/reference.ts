import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { toRows } from '../../../shared/numbers/dense.ts';
import type { Contest, Split } from './types.ts';

const packages = ['scikit-learn==1.4.2', 'numpy<2', 'metric-learn==0.7.0'];

export interface Settings {
  readonly metricLearn: string;
  readonly scikitLearn: string;
  readonly numpy: string;
  readonly python: string;
  readonly blas: string;
}

export interface Answer {
  readonly id: number;
  readonly seconds?: readonly number[];
  readonly M?: readonly (readonly number[])[];
  readonly error?: string;
  readonly timedOut?: boolean;
  readonly converged?: boolean | null;
  readonly iterations?: number;
}

/** The part of a split that is learned from. */
interface Learned extends Pick<Split, 'constraints'> {
  readonly train: Pick<Split['train'], 'items'>;
}

/** A cached environment outside the checkout, so that a second run and a second clone cost nothing. */
const environment = (): string => {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const folder = join(cache, 'akin', 'venv-metric-learn-0.7.0');
  const python = join(folder, 'bin', 'python');
  const ready = (): boolean => {
    try {
      execFileSync(python, ['-c', 'import metric_learn'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  };
  if (existsSync(python) && ready()) return python;
  console.error('setting up metric-learn 0.7.0 (once)');
  mkdirSync(folder, { recursive: true });
  execFileSync('python3', ['-m', 'venv', folder], { stdio: ['ignore', 2, 2] });
  execFileSync(python, ['-m', 'pip', 'install', '--quiet', ...packages], { stdio: ['ignore', 2, 2] });
  return python;
};

/** A Python process that fits metric-learn's learners, one job at a time. */
export class Reference {
  readonly settings: Settings;
  readonly #lines: AsyncIterator<string>;
  readonly #process: ChildProcessWithoutNullStreams;
  #next = 0;

  private constructor(process: ChildProcessWithoutNullStreams, lines: AsyncIterator<string>, settings: Settings) {
    this.#process = process;
    this.#lines = lines;
    this.settings = settings;
  }

  static async start(): Promise<Reference> {
    const script = join('test', 'bench', 'learners', 'reference.py');
    const process = spawn(environment(), [script], { stdio: ['pipe', 'pipe', 'pipe'] });
    // What the library prints is of no interest, but a full pipe would stop it.
    process.stderr.resume();
    const lines = createInterface({ input: process.stdout })[Symbol.asyncIterator]();
    const first = await lines.next();
    if (first.done) throw new Error('the reference did not start');
    return new Reference(process, lines, JSON.parse(first.value));
  }

  async fit(
    learner: string,
    options: Readonly<Record<string, unknown>>,
    split: Learned,
    limit: number,
  ): Promise<Answer> {
    const { pairs, triplets, quadruplets, chunklets, labels, targets } = split.constraints;
    const job = {
      id: this.#next++,
      learner,
      options,
      limit,
      x: toRows(split.train.items),
      pairs: pairs && Array.from(pairs.left, (left, i) => [left, pairs.right[i]]),
      similar: pairs && [...pairs.similar],
      triplets: triplets && Array.from(triplets.anchor, (a, i) => [a, triplets.near[i], triplets.far[i]]),
      quadruplets:
        quadruplets && Array.from(quadruplets.a, (a, i) => [a, quadruplets.b[i], quadruplets.c[i], quadruplets.d[i]]),
      chunks: chunklets && [...chunklets],
      labels: labels && [...labels],
      targets: targets && [...targets],
    };
    this.#process.stdin.write(`${JSON.stringify(job)}\n`);
    const reply = await this.#lines.next();
    if (reply.done) throw new Error(`the reference ended while fitting ${learner}`);
    return JSON.parse(reply.value);
  }

  stop(): void {
    this.#process.stdin.end();
  }
}

/** The words for a row without a figure. */
export const noteOf = ({ error, timedOut }: Answer, limit: number): string =>
  timedOut ? `> ${limit} s` : error ? `fails: ${error}` : '';

export const hasReference = (contest: Contest): boolean => contest.reference !== null;
