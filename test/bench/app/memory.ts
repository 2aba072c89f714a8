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

/** MiB of the app's processes by what they are: "Tab" is the window with its workers. */
export type Memory = Readonly<Record<string, number>>;

export const totalOf = (memory: Memory): number => Object.values(memory).reduce((sum, size) => sum + size, 0);

export const memoryOf = async (app: ElectronApplication, files = true): Promise<Memory> => {
  const metrics = await app.evaluate(({ app: own }) =>
    own.getAppMetrics().map(({ pid, type, memory }) => ({ pid, type, workingSet: memory.workingSetSize })),
  );
  const sizes: Record<string, number> = {};
  for (const { pid, type, workingSet } of metrics)
    sizes[type] = (sizes[type] ?? 0) + (proportional(pid, files) ?? workingSet) / 1024;
  return sizes;
};

const [looks, lookEvery] = [9, 1000];

/** One look is as good as chance: that of some seconds whose total is the median. */
export const settledMemoryOf = async (app: ElectronApplication, files = true): Promise<Memory> => {
  const seen: Memory[] = [];
  for (let look = 0; look < looks; look++) {
    await new Promise((resolve) => setTimeout(resolve, lookEvery));
    seen.push(await memoryOf(app, files));
  }
  const median = percentile(seen.map(totalOf), 0.5);
  return seen.find((memory) => totalOf(memory) === median) ?? {};
};
