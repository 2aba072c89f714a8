import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { answerRequest } from '../../../electron/protocol/answer.ts';
import { appOrigin } from '../../../electron/protocol/origin.ts';
import { browserShell, packBytes, unpackBytes } from './browser-shell.ts';
import { record } from './failures.ts';
import { checkout, freshFolder } from './stage.ts';

/** The same screens in the newest engine at hand, with a shell that lives in the test. */
export interface BrowserApp {
  readonly browser: Browser;
  readonly page: Page;
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

const engine = process.env['AKIN_CHROMIUM'] ?? '/usr/bin/chromium';

const callPath = '/shell-call';

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

type Shell = ReturnType<typeof browserShell>;

const serve = async (shell: Shell, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  if (request.url === callPath) {
    const [channel, ...args] = unpackBytes(await bodyOf(request));
    response.end(packBytes(await shell(String(channel), args)));
    return;
  }
  const { status, headers, body } = await answerRequest(join(checkout, 'out', 'renderer'), appOrigin + request.url);
  response.writeHead(status, { ...headers }).end(body);
};

const listen = (server: Server): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('the server has no port'));
      else resolve(`http://127.0.0.1:${address.port}`);
    });
  });

/** Runs in the page before anything of it does: a `window.akin` that calls the test instead of a main process. */
const installBridge = (path: string): void => {
  const pack = (_: string, value: unknown): unknown =>
    value instanceof Uint8Array ? { bytes64: btoa(Array.from(value, (b) => String.fromCharCode(b)).join('')) } : value;
  const unpack = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'bytes64' in value
      ? Uint8Array.from(atob(String(value.bytes64)), (character) => character.charCodeAt(0))
      : value;
  const call = async (...message: readonly unknown[]): Promise<unknown> => {
    const response = await fetch(path, { method: 'POST', body: JSON.stringify(message, pack) });
    return JSON.parse(await response.text(), unpack);
  };
  Object.defineProperty(window, 'akin', { value: { call, on: () => () => undefined } });
};

/** Opens the built screens in the system's Chromium. */
export const launchBrowser = async (): Promise<BrowserApp> => {
  const shell = browserShell(freshFolder());
  const server = createServer((request, response) => {
    serve(shell, request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  const origin = await listen(server);
  const browser = await chromium.launch({ executablePath: engine });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const recording = await record(page.context());
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.addInitScript(installBridge, callPath);
  await page.goto(`${origin}/`);
  const close = async (): Promise<void> => {
    await recording.end();
    await browser.close();
    server.close();
  };
  return { browser, page, complaints, close };
};
