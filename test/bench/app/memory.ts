import { readFileSync } from 'node:fs';
import type { ElectronApplication } from 'playwright';

/** Proportional set size in KiB: shared pages count once over all processes that map them. */
const proportional = (pid: number): number | null => {
  try {
    const [, size] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return size === undefined ? null : Number(size);
  } catch {
    return null;
  }
};

/** Memory of all of the app's processes together, in MiB. */
export const memoryOf = async (app: ElectronApplication): Promise<number> => {
  const metrics = await app.evaluate(({ app: own }) =>
    own.getAppMetrics().map(({ pid, memory }) => ({ pid, workingSet: memory.workingSetSize })),
  );
  return metrics.reduce((sum, { pid, workingSet }) => sum + (proportional(pid) ?? workingSet), 0) / 1024;
};

/** One look is as good as chance: what waits to be collected comes and goes. The lowest of some seconds is what is held. */
export const settledMemoryOf = async (app: ElectronApplication): Promise<number> => {
  let lowest = Number.POSITIVE_INFINITY;
  for (let look = 0; look < 15; look++) {
    lowest = Math.min(lowest, await memoryOf(app));
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  return lowest;
};
