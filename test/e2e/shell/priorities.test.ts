import { readdirSync, readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { describe, expect, it } from 'vitest';
import { type App, withApp } from '../harness/app.ts';
import { openSample, press } from '../storage/durability-steps.ts';

interface Thread {
  readonly name: string;
  readonly niceness: number;
}

/** After the name, which may hold anything, in brackets: state is the third field of the line, niceness the nineteenth. */
const threadIn = (line: string): Thread => {
  const end = line.lastIndexOf(')');
  return {
    name: line.slice(line.indexOf('(') + 1, end),
    niceness: Number(line.slice(end + 2).split(' ')[19 - 3]),
  };
};

/** The threads of a process as the system schedules them now; one that ends meanwhile is left out. */
const threadsOf = (pid: number): readonly Thread[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((id) => {
    try {
      return [threadIn(readFileSync(`/proc/${pid}/task/${id}/stat`, 'utf8'))];
    } catch {
      return [];
    }
  });

const rendererOf = ({ electron }: App): Promise<number> =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0);

const lowered = (pid: number): number =>
  threadsOf(pid).filter(({ name, niceness }) => name === 'DedicatedWorker' && niceness >= 10).length;

// Only Linux gives single threads a priority from outside.
describe.runIf(process.platform === 'linux')('the threads of the window', () => {
  it('that learn and choose queries give way to those that answer keys and paint', () =>
    withApp(async (app) => {
      await openSample(app.page, 'Patients');
      // The sampler runs from the beginning, the trainer from the fifth judgement on.
      for (let n = 1; n <= 6; n++) {
        await app.page.locator('.stage-current').first().waitFor();
        await press(app.page, n % 2 === 0 ? 'ArrowLeft' : 'ArrowRight');
      }
      const pid = await rendererOf(app);
      await expect.poll(() => lowered(pid), { timeout: 30_000 }).toBeGreaterThanOrEqual(2);
      const others = threadsOf(pid).filter(({ name }) => /^(electron|akin|Compositor|CrRendererMain)$/.test(name));
      expect(others.length).toBeGreaterThan(0);
      expect(others.map(({ niceness }) => niceness)).toEqual(others.map(() => getPriority()));
    }));
});
