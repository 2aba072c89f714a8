import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Report, Task, TestEnd } from './runner.ts';

export type Verdict = 'passed' | 'failed' | 'crashed' | 'endless';

/** A mutant may loop for ever, so its tests run in a process that can be ended and begun anew. */
export class TestProcess {
  #child: ChildProcess | null = null;

  #started(): ChildProcess {
    this.#child ??= fork(join(import.meta.dirname, 'runner.ts'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    return this.#child;
  }

  /** @param patience milliseconds without a test file ending after which the run counts as endless. */
  run(task: Task, patience: number, onEnd: (end: TestEnd) => void = () => undefined): Promise<Verdict> {
    const child = this.#started();
    return new Promise((resolve) => {
      const settle = (verdict: Verdict): void => {
        clearTimeout(timer);
        child.off('message', onMessage).off('exit', onExit);
        resolve(verdict);
      };
      const onExit = (): void => {
        this.#child = null;
        settle('crashed');
      };
      const onMessage = (report: Report): void => {
        timer.refresh();
        if (report.kind === 'done') settle(report.ok ? 'passed' : 'failed');
        else onEnd(report);
      };
      const timer = setTimeout(() => {
        this.close();
        settle('endless');
      }, patience);
      child.on('message', onMessage).on('exit', onExit);
      child.send(task);
    });
  }

  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }
}
