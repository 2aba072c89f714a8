import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type launchApp, withApp } from '../harness/app.ts';
import { displayAccess, freshFolder, stage } from '../harness/stage.ts';

describe('a second start', () => {
  it('on the same data ends at once, and the first window stays', async () => {
    await withApp(async ({ electron, folder, page }) => {
      expect(await electron.evaluate(({ app }) => app.hasSingleInstanceLock())).toBe(true);
      const { executable, args } = stage();
      const env = { ...process.env, HOME: folder, ...displayAccess(folder), AKIN_USER_DATA: folder };
      const [code] = await once(spawn(executable, [...args], { env, stdio: 'ignore' }), 'exit');
      expect(code).toBe(0);
      expect(page.isClosed()).toBe(false);
      expect(electron.windows()).toHaveLength(1);
    });
  });

  it('on other data is an app of its own', async () => {
    await withApp(() => withApp(async ({ page }) => expect(page.url()).toBe('akin://app/')));
  });
});

describe('the window', () => {
  it('comes back where it was left', async () => {
    const folder = freshFolder();
    const left = { x: 90, y: 70, width: 1000, height: 650 };
    const bounds = ({ electron }: Awaited<ReturnType<typeof launchApp>>) =>
      electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    await withApp(
      async (app) => {
        await app.electron.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), left);
        await expect.poll(() => readFileSync(join(folder, 'window.json'), 'utf8')).toContain('"width":1000');
      },
      { folder },
    );
    expect(await withApp(bounds, { folder })).toEqual(left);
  });
});

describe('a renderer that is gone', () => {
  const crash = (electron: Awaited<ReturnType<typeof launchApp>>['electron']) =>
    electron.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>((resolve) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.once('render-process-gone', () => resolve());
          contents?.forcefullyCrashRenderer();
        }),
    );
  const loadedAgain = (electron: Awaited<ReturnType<typeof launchApp>>['electron']) =>
    electron.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>((resolve) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          if (contents && !contents.isCrashed() && !contents.isLoading()) resolve();
          else contents?.once('did-finish-load', () => resolve());
        }),
    );

  it('comes back three times, then the person is asked', async () => {
    await withApp(async ({ electron }) => {
      await electron.evaluate(({ dialog }) => {
        const asked: string[] = [];
        Reflect.set(globalThis, 'asked', asked);
        dialog.showMessageBox = async (...args: unknown[]) => {
          asked.push(JSON.stringify(args.at(-1)));
          return { response: 0, checkboxChecked: false };
        };
      });
      const asked = (): Promise<string[]> => electron.evaluate(() => Reflect.get(globalThis, 'asked'));
      for (let n = 0; n < 3; n++) {
        await crash(electron);
        await loadedAgain(electron);
      }
      expect(await asked()).toEqual([]);
      await crash(electron);
      await expect.poll(asked).toHaveLength(1);
      expect((await asked())[0]).toContain('Every judgement that was acknowledged is saved');
      await loadedAgain(electron);
      const title = await electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.title'),
      );
      expect(title).toBe('Akin');
    });
  });
});
