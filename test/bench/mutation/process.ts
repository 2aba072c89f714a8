import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Report, Task, TestEnd } from './runner.ts';
import type { Verdict } from './verdict.ts';

/** A mutant may loop for ever, so its tests run in a process that can be ended and begun anew. */
export class TestProcess {
  #child: ChildProcess | null = null;

  #started(): ChildProcess {
    this.#child ??= fork(join(import.meta.dirname, 'runner.ts'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    return this.#child;
  }

  run(task: Task, onEnd: (end: TestEnd) => void = () => undefined): Promise<Verdict> {
    const child = this.#started();
    return new Promise((resolve) => {
      const settle = (verdict: Verdict): void => {
        child.off('message', onMessage).off('exit', onExit);
        resolve(verdict);
      };
      const onExit = (): void => {
        this.#child = null;
        settle('crashed');
      };
      const onMessage = (report: Report): void => {
        if (report.kind === 'ended') onEnd(report);
        else {
          if (report.verdict === 'endless') this.close();
          settle(report.verdict);
        }
      };
      child.on('message', onMessage).on('exit', onExit);
      child.send(task);
    });
  }

  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }
}
