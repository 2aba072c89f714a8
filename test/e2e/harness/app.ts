import { _electron, type ElectronApplication, type Page } from 'playwright';
import { type Recording, record } from './failures.ts';
import { displayAccess, freshFolder, stage } from './stage.ts';

/** The real app, running. */
export interface App {
  readonly electron: ElectronApplication;
  readonly page: Page;
  /** Where its data lives: launch again with it to see what a restart sees. */
  readonly folder: string;
  /** Everything the page wrote to its console as a warning or an error, refused requests among them. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export interface LaunchOptions {
  readonly folder?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A start takes one or two seconds; a busy machine is given time. */
const startMilliseconds = 60_000;

const inherited = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

interface Launched {
  readonly app: App;
  readonly recording: Recording;
}

const launch = async ({ folder = freshFolder(), args = [], env = {} }: LaunchOptions): Promise<Launched> => {
  const { executable, args: own, user } = stage();
  const sandboxed = !own.includes('--no-sandbox');
  const electron = await _electron.launch({
    executablePath: executable,
    chromiumSandbox: sandboxed,
    args: [...own, ...args],
    timeout: startMilliseconds,
    env: {
      ...inherited(),
      ...(user ? { HOME: folder } : {}),
      ...displayAccess(folder),
      AKIN_USER_DATA: folder,
      ...env,
    },
  });
  const recording = await record(electron.context());
  const complaints: string[] = [];
  electron.on('window', (page) => listen(page, complaints));
  const page = await electron.firstWindow();
  listen(page, complaints);
  await page.waitForLoadState();
  const close = async (): Promise<void> => {
    await recording.end();
    await electron.close();
  };
  return { app: { electron, page, folder, complaints, close }, recording };
};

/** Starts the app as an ordinary user, with the sandbox on wherever this machine allows it. */
export const launchApp = async (options: LaunchOptions = {}): Promise<App> => (await launch(options)).app;

const heard = new WeakSet<Page>();

const listen = (page: Page, complaints: string[]): void => {
  if (heard.has(page)) return;
  heard.add(page);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
};

/** Starts the app, works with it, and closes it whatever happens: a profile left open spoils the next start. */
export const withApp = async <T>(work: (app: App) => Promise<T>, options?: LaunchOptions): Promise<T> => {
  const { app, recording } = await launch(options ?? {});
  try {
    const result = await work(app);
    await recording.end(true);
    return result;
  } finally {
    await app.close();
  }
};
