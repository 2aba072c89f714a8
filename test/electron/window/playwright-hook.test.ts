import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { playwrightDrives } from '../../../electron/window/playwright-hook.ts';

const on = vi.hoisted(() => ({ inspector: true, remote: true }));
vi.mock('electron', () => ({ app: { commandLine: { hasSwitch: () => on.remote } } }));
vi.mock('node:inspector', () => ({ url: () => (on.inspector ? 'ws://127.0.0.1:9229/' : undefined) }));

const signal = '__playwright_run';
const outcome = async (): Promise<'open' | 'waits'> => {
  const watching = playwrightDrives().then(() => 'open' as const);
  return Promise.race([watching, vi.advanceTimersByTimeAsync(0).then(() => 'waits' as const)]);
};

describe('the first window', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    Reflect.deleteProperty(globalThis, signal);
  });

  it.each([
    [false, false],
    [true, false],
    [false, true],
  ])('opens at once with the inspector on: %o, remote debugging: %o', async (inspector, remote) => {
    Object.assign(on, { inspector, remote });
    expect(await outcome()).toBe('open');
    expect(Reflect.has(globalThis, signal)).toBe(false);
  });

  it('waits for the signal of a driver that has both debuggers on', async () => {
    Object.assign(on, { inspector: true, remote: true });
    expect(await outcome()).toBe('waits');
    const watching = playwrightDrives();
    Reflect.get(globalThis, signal)();
    await expect(watching).resolves.toBeUndefined();
  });

  it('opens without a signal after all, since another tool may be attached', async () => {
    Object.assign(on, { inspector: true, remote: true });
    const watching = playwrightDrives();
    await vi.advanceTimersByTimeAsync(5000);
    await expect(watching).resolves.toBeUndefined();
  });
});
