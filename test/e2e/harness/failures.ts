import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright';
import { checkout } from './stage.ts';

/** What a test that failed leaves: a trace, and a picture of each window. */
const kept = join(checkout, 'out', 'e2e-failures');
/** What an app leaves that is closed before its test is known to have passed. */
const aside = join(kept, `.aside-${process.pid}`);

/** A window that no longer answers must not hold up the others. */
const patience = 5_000;

/** Nothing is recorded unless tests ask for it: benchmarks measure the app, and not what watches it. */
let phase: 'off' | 'before' | 'test' | 'between' = 'off';
const open = new Set<BrowserContext>();
let count = 0;

const save = async (context: BrowserContext, folder: string): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  for (const [i, page] of context.pages().entries()) {
    // An app that was killed has neither picture nor trace to give.
    await page.screenshot({ path: join(folder, `window-${i + 1}.png`), timeout: patience }).catch(() => undefined);
  }
  await context.tracing.stopChunk({ path: join(folder, 'trace.zip') }).catch(() => undefined);
};

export interface Recording {
  /** Call before the app is closed. `passed`: whatever used it went well, so that nothing of it is wanted. */
  end(passed?: boolean): Promise<void>;
}

/**
 * Records what is done in a context until it ends; without pictures, for which windows would have to paint. The page as it
 * was at each step is copied only in CI, where nobody can look again: it made a file of tests about a fifth slower.
 */
export const record = async (context: BrowserContext): Promise<Recording> => {
  if (phase === 'off') return { end: async () => undefined };
  await context.tracing.start({ snapshots: process.env['CI'] !== undefined, screenshots: false });
  open.add(context);
  context.once('close', () => open.delete(context));
  return {
    end: async (passed = phase === 'between') => {
      if (open.delete(context) && !passed) await save(context, join(aside, `app-${++count}`));
    },
  };
};

const nameFor = (test: string): string => test.replace(/[^\p{L}\p{N}.-]+/gu, '-').slice(0, 150);

/** Gives what was put aside, and the traces of apps still open, the name of the test; or drops them, if it passed. */
const settle = async (test: string, failed: boolean): Promise<void> => {
  if (failed) {
    const folder = join(kept, nameFor(test));
    rmSync(folder, { recursive: true, force: true });
    if (existsSync(aside)) renameSync(aside, folder);
    for (const context of open) await save(context, join(folder, `app-${++count}`));
  } else {
    rmSync(aside, { recursive: true, force: true });
    for (const context of open) await context.tracing.stopChunk().catch(() => undefined);
  }
};

/** Before the tests of a file, and what they prepare. */
export const beginFile = (): void => {
  phase = 'before';
};

/** Before each test. */
export const beginTest = (): void => {
  phase = 'test';
};

/** After each test; apps that stay open go on into the next one. */
export const endTest = async (test: string, failed: boolean): Promise<void> => {
  if (phase === 'off') return;
  await settle(test, failed);
  phase = 'between';
  for (const context of open) await context.tracing.startChunk().catch(() => undefined);
};

/** After a file: when none of its tests began, its preparations failed, and nothing has taken up what they left. */
export const endFile = (file: string): Promise<void> => settle(file, phase === 'before');
