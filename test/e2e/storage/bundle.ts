import { join } from 'node:path';
import type { Page } from 'playwright';
import { build } from 'vite';
import { checkout } from '../harness/stage.ts';

declare global {
  /** Present in the page once `bringStorage` has run. */
  var storage: typeof import('./page.ts');
}

let script: Promise<string> | null = null;

const bundle = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'chrome108',
      lib: { entry: join(checkout, 'test', 'e2e', 'storage', 'page.ts'), formats: ['iife'], name: 'storage' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output.find((part) => part.type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the storage of the app gave no bundle');
  return `${chunk.code}\n;globalThis.storage = storage;`;
};

/** Puts the storage modules into the app's page: the same code, the same origin, the engine's own IndexedDB. */
export const bringStorage = async (page: Page): Promise<void> => {
  script ??= bundle();
  await page.evaluate(await script);
};
