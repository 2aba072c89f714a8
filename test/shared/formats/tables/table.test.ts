import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../shared/formats/tables/table.ts';
import { bytes, failureOf, unwrap } from '../../drive.ts';

const long = bytes(`id,x\n${Array.from({ length: 200_000 }, (_, i) => `r${i},${i}`).join('\n')}\n`);

describe('readTable', () => {
  it('shows progress and lets the event loop turn between steps', async () => {
    const seen: number[] = [];
    let turns = 0;
    const yieldToEventLoop = async (): Promise<void> => {
      turns++;
    };
    const table = unwrap(
      await readTable('a.csv', long, { onProgress: ({ fraction }) => seen.push(fraction), yieldToEventLoop }),
    );
    expect(table.rows).toHaveLength(200_000);
    expect(seen.length).toBeGreaterThan(2);
    expect(turns).toBe(seen.length);
    expect(seen.at(-1)).toBe(1);
  });

  it('stops at the next step when it is cancelled', async () => {
    const signal = { aborted: false };
    let steps = 0;
    const onProgress = (): void => {
      steps++;
      signal.aborted = true;
    };
    expect(failureOf(await readTable('a.csv', long, { onProgress, signal }))).toBe(
      'table.cancelled: Reading a.csv was cancelled.',
    );
    expect(steps).toBe(1);
  });
});
