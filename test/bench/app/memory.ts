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
