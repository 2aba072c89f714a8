import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { App } from './app.ts';
import { freshFolder } from './stage.ts';

export interface Saving {
  /** Presses the button of an export command; the path of the file that came of it. */
  save(command: string): Promise<string>;
  /** Where everything is saved. */
  readonly folder: string;
}

/** A file still being written has a hidden name. */
const there = (folder: string): readonly string[] => readdirSync(folder).filter((name) => !name.startsWith('.'));

/** Answers the system's save dialog, which no test can reach, with the name offered in a folder of its own. */
export const answerSaving = async ({ electron, page }: App): Promise<Saving> => {
  const folder = freshFolder();
  await electron.evaluate(({ dialog }, place) => {
    const answer = (...args: unknown[]): Promise<{ canceled: boolean; filePath: string }> => {
      const [, name = 'unnamed'] = /([^/\\]+)$/.exec(String(Object(args.at(-1)).defaultPath)) ?? [];
      return Promise.resolve({ canceled: false, filePath: `${place}/${name}` });
    };
    dialog.showSaveDialog = answer;
  }, folder);
  const save = async (command: string): Promise<string> => {
    const before = new Set(there(folder));
    const fresh = (): string | undefined => there(folder).find((name) => !before.has(name));
    await page.locator(`[data-command="${command}"]`).first().click();
    await expect.poll(fresh, { timeout: 60_000 }).toBeTruthy();
    return join(folder, fresh() ?? '');
  };
  return { save, folder };
};

export const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
