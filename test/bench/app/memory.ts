import { readFileSync } from 'node:fs';
import type { ElectronApplication } from 'playwright';
import { percentile } from './report.ts';

/**
 * Proportional set size in KiB: shared pages count once over all processes that map them.
 * @param files whether mapped files count. What they weigh depends on what else runs the same files just then.
 */
const proportional = (pid: number, files: boolean): number | null => {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const sizeOf = (field: string): number => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]);
    const size = sizeOf('Pss') - (files ? 0 : sizeOf('Pss_File'));
    return Number.isNaN(size) ? null : size;
  } catch {
    return null;
  }
};

/** Memory of all of the app's processes together, in MiB. */
export const memoryOf = async (app: ElectronApplication, files = true): Promise<number> => {
  const metrics = await app.evaluate(({ app: own }) =>
    own.getAppMetrics().map(({ pid, memory }) => ({ pid, workingSet: memory.workingSetSize })),
  );
  return metrics.reduce((sum, { pid, workingSet }) => sum + (proportional(pid, files) ?? workingSet), 0) / 1024;
};

const [looks, lookEvery] = [9, 1000];

/** One look is as good as chance: the median of some seconds. */
export const settledMemoryOf = async (app: ElectronApplication, files = true): Promise<number> => {
  const seen: number[] = [];
  for (let look = 0; look < looks; look++) {
    await new Promise((resolve) => setTimeout(resolve, lookEvery));
    seen.push(await memoryOf(app, files));
  }
  return percentile(seen, 0.5);
};
