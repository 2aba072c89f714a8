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

const workersOf = (pid: number): readonly Thread[] => threadsOf(pid).filter(({ name }) => name === 'DedicatedWorker');

const lowered = (pid: number): number => workersOf(pid).filter(({ niceness }) => niceness >= 10).length;

/** The sampler runs from the beginning, the trainer from the fifth judgement on. */
const putToWork = async ({ page }: App): Promise<void> => {
  await openSample(page, 'Patients');
  for (let n = 1; n <= 6; n++) {
    await page.locator('.stage-current').first().waitFor();
    await press(page, n % 2 === 0 ? 'ArrowLeft' : 'ArrowRight');
  }
};

// Only Linux gives single threads a priority from outside.
describe.runIf(process.platform === 'linux')('the threads of the window', () => {
  it('that learn and choose queries give way to those that answer keys and paint', () =>
    withApp(async (app) => {
      await putToWork(app);
      const pid = await rendererOf(app);
      await expect.poll(() => lowered(pid), { timeout: 30_000 }).toBeGreaterThanOrEqual(2);
      const others = threadsOf(pid).filter(({ name }) => /^(electron|akin|Compositor|CrRendererMain)$/.test(name));
      expect(others.length).toBeGreaterThan(0);
      expect(others.map(({ niceness }) => niceness)).toEqual(others.map(() => getPriority()));
    }));

  it('stay as they are where AKIN_WORKER_NICE is 0', () =>
    withApp(
      async (app) => {
        await putToWork(app);
        // Both have answered by then, and so have had their chance to be lowered.
        await app.page.locator('.bar-training', { hasText: 'Metric up to date' }).waitFor({ timeout: 60_000 });
        const workers = workersOf(await rendererOf(app));
        expect(workers.length).toBeGreaterThanOrEqual(2);
        expect(workers.map(({ niceness }) => niceness)).toEqual(workers.map(() => getPriority()));
      },
      { env: { AKIN_WORKER_NICE: '0' } },
    ));
});
