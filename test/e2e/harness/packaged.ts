import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright';
import { z } from 'zod';

const listSchema = z.array(z.object({ type: z.string(), url: z.string(), title: z.string() }));

/** A start takes one or two seconds; a busy machine is given time. */
const startMilliseconds = 60_000;
const pollMilliseconds = 50;

/** Where the app's debugger listens, as it says on standard error. */
const addressOf = (app: ChildProcess): Promise<URL> =>
  new Promise((resolve, reject) => {
    let said = '';
    app.stderr?.on('data', (chunk) => {
      said += String(chunk);
      const [, address] = /DevTools listening on (\S+)/.exec(said) ?? [];
      if (address !== undefined) resolve(new URL(address));
    });
    app.once('exit', (code) => reject(new Error(`the app ended with ${code}: ${said}`)));
  });

/**
 * True once the app's page stands. Its address alone would not tell: a navigation that is under way is listed with
 * the address it goes to. The title comes from the document itself.
 */
const stands = async ({ host }: URL): Promise<boolean> => {
  const answer = await fetch(`http://${host}/json/list`);
  const targets = listSchema.parse(await answer.json());
  return targets.some(({ type, url, title }) => type === 'page' && url === 'akin://app/' && title === 'Akin');
};

/**
 * Attaches to a packaged app, whose fuses leave no other way in. Playwright waits for an answer of every page that it
 * finds on attaching. One that is still on its way from the empty first document to the app changes its process
 * meanwhile, and what was asked of the old process is never answered: so the page is let arrive first.
 */
export const connectTo = async (app: ChildProcess): Promise<{ readonly browser: Browser; readonly page: Page }> => {
  const address = await addressOf(app);
  const end = performance.now() + startMilliseconds;
  while (!(await stands(address))) {
    if (performance.now() > end) throw new Error('the app has shown no page');
    await wait(pollMilliseconds);
  }
  const browser = await chromium.connectOverCDP(address.href, { noDefaults: true, timeout: startMilliseconds });
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('the app has no window');
  return { browser, page };
};
