import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, launchApp, withApp } from '../harness/app.ts';
import { networkAttempts, networkLog } from '../harness/network.ts';
import { screens } from '../harness/screens.ts';
import { freshFolder } from '../harness/stage.ts';
import { goTo, judgeEggsUpTo, learn } from '../judging/egg-expert.ts';

describe('the locked window', () => {
  let app: App;

  beforeAll(async () => {
    app = await launchApp();
  });
  afterAll(() => app.close());

  it('gives the page nothing of Node or Electron', async () => {
    const found = await app.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter((name) => name in window),
    );
    expect(found).toEqual([]);
    expect(await app.page.evaluate(() => Object.keys(Reflect.get(window, 'akin')).sort())).toEqual([
      'call',
      'giveBack',
      'on',
    ]);
  });

  it('runs the page in the sandbox of the system', async () => {
    const [pid] = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getOSProcessId()),
    );
    const status = `/proc/${pid}/status`;
    // Filters system calls: 2 is the mode Chromium's sandbox sets, on Linux, which is where /proc is.
    if (existsSync(status)) expect(readFileSync(status, 'utf8')).toMatch(/^Seccomp:\s+2$/m);
  });

  it('serves the page under a policy that starts from nothing', async () => {
    const [policy, again] = await app.page.evaluate(async () => {
      const read = async (): Promise<string> => (await fetch('/')).headers.get('content-security-policy') ?? '';
      return [await read(), await read()];
    });
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'/);
    expect(again).not.toBe(policy);
  });

  it('runs no inline and no evaluated code', async () => {
    const ran = await app.page.evaluate(async () => {
      // The test's own way in is exempt from the policy until its first pause.
      await new Promise((resolve) => setTimeout(resolve, 0));
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.head.append(script);
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.injected = true');
      button.click();
      let evaluated = true;
      try {
        new Function('return 1')();
      } catch {
        evaluated = false;
      }
      return { injected: 'injected' in window, evaluated };
    });
    expect(ran).toEqual({ injected: false, evaluated: false });
  });

  it('opens no window and goes nowhere', async () => {
    const opened = await app.page.evaluate(() => window.open('https://example.com/') !== null);
    await app.page.evaluate(() => window.location.assign('https://example.com/'));
    await app.page.evaluate(() => window.location.assign('file:///etc/passwd'));
    await app.page.waitForTimeout(300);
    expect(opened).toBe(false);
    expect(app.page.url()).toMatch(/^akin:\/\/app\//);
    expect(app.electron.windows()).toHaveLength(1);
  });

  it('grants no permission', async () => {
    const states = await app.page.evaluate(async () => {
      const names: PermissionName[] = ['geolocation', 'notifications', 'persistent-storage'];
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
    });
    expect(states).not.toContain('granted');
    const camera = await app.page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'given',
        () => 'refused',
      ),
    );
    expect(camera).toBe('refused');
  });

  it('refuses calls that the contract does not know', async () => {
    const answers = await app.page.evaluate(async () => {
      const attempt = (...args: unknown[]): Promise<string> =>
        Promise.resolve(Reflect.get(window, 'akin').call(...args)).then(
          () => 'answered',
          () => 'refused',
        );
      return [
        await attempt('files.read', '/etc/passwd'),
        await attempt('files.sample', '../../etc'),
        await attempt('journal.read', '../../../etc/passwd'),
        await attempt('app.info'),
      ];
    });
    expect(answers).toEqual(['refused', 'refused', 'refused', 'answered']);
  });

  it('blocks requests of every kind, from the page and from the shell’s own network', async () => {
    const reached = await app.page.evaluate(async () => {
      const tries = ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/passwd', 'ftp://example.com/'];
      const answers = await Promise.all(
        tries.map((url) =>
          fetch(url).then(
            () => true,
            () => false,
          ),
        ),
      );
      const image = await new Promise((resolve) => {
        const element = new Image();
        element.onload = () => resolve(true);
        element.onerror = () => resolve(false);
        element.src = 'https://example.com/x.png';
      });
      const socket = await new Promise((resolve) => {
        try {
          const opened = new WebSocket('wss://example.com/');
          opened.onopen = () => resolve(true);
          opened.onerror = () => resolve(false);
        } catch {
          resolve(false);
        }
      });
      return [...answers, image, socket];
    });
    expect(reached).not.toContain(true);
    const outside = await app.electron.evaluate(
      ({ net }) =>
        new Promise((resolve) => {
          const request = net.request('https://example.com/');
          request.on('response', () => resolve('reached'));
          request.on('error', (error) => resolve(error.message));
          request.end();
        }),
    );
    expect(outside).toBe('net::ERR_BLOCKED_BY_CLIENT');
  });
});

it('tries to reach nothing from the first window to the last screen, by Chromium’s own record', async () => {
  const folder = freshFolder();
  const work = async ({ page }: App): Promise<void> => {
    await page.getByRole('button', { name: 'Open a sample' }).click();
    await page.getByRole('button', { name: 'Alien eggs' }).click();
    await judgeEggsUpTo(page, 12);
    await learn(page);
    for (const screen of screens) await goTo(page, screen);
    // Chromium's background services begin their work about a second after the start.
    await page.waitForTimeout(1000);
  };
  await withApp(work, { folder, args: [networkLog(folder)] });
  expect(networkAttempts(folder)).toEqual([]);
});
