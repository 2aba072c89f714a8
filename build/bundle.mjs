import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { noticesOf, writeNotices } from './notices/write.mjs';
import { alone } from './setup/lock.mjs';
import { inCheckout, out } from './setup/paths.mjs';
import { runScript, SetupError, say } from './setup/run.mjs';
import { stampOf } from './setup/stamp.mjs';
import { setupPackages } from './setup.mjs';

/**
 * Vite is loaded only when something has to be built: it takes longer to load than everything else here.
 * @typedef {{ inputs: string[], result: string, load: () => Promise<import('vite').InlineConfig> }} Target
 * @type {Record<'renderer' | 'main' | 'preload' | 'headless' | 'cli', Target>}
 */
const targets = {
  renderer: {
    inputs: ['renderer', 'shared', 'build/vite/renderer.mjs'],
    result: 'renderer/index.html',
    load: async () => (await import('./vite/renderer.mjs')).rendererConfig,
  },
  main: {
    inputs: ['electron', 'shared', 'build/vite/node.mjs'],
    result: 'electron/main.cjs',
    load: async () => (await import('./vite/node.mjs')).mainConfig,
  },
  preload: {
    inputs: ['electron', 'shared', 'build/vite/node.mjs'],
    result: 'electron/preload.cjs',
    load: async () => (await import('./vite/node.mjs')).preloadConfig,
  },
  headless: {
    inputs: ['electron', 'shared', 'build/vite/node.mjs'],
    result: 'electron/headless.cjs',
    load: async () => (await import('./vite/node.mjs')).headlessConfig,
  },
  cli: {
    inputs: ['electron/cli', 'shared', 'build/vite/node.mjs'],
    result: 'cli/akin.cjs',
    load: async () => (await import('./vite/node.mjs')).commandLineConfig,
  },
};

/** What every bundle is made from beside its own sources. */
const inputsOfAll = ['package-lock.json', 'build/vite/notices.mjs', 'build/notices'];

/** The bundles that are packed; the command line is run from the checkout. */
const packed = /** @type {const} */ (['renderer', 'main', 'preload', 'headless']);

/** @param {keyof typeof targets} name */
const bundleOne = async (name) => {
  const { inputs, result, load } = targets[name];
  const stamp = stampOf(
    join(out, `${name}.stamp`),
    [...inputs, ...inputsOfAll].map((path) => inCheckout(path)),
  );
  if (stamp.isCurrent && existsSync(join(out, result))) return;
  say(`building ${name}…`);
  const { build } = await import('vite');
  try {
    await build(await load());
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new SetupError(`the ${name} could not be built: ${stripVTControlCharacters(message)}`);
  }
  stamp.set();
};

/**
 * Builds what changed since the last time.
 * @param {readonly (keyof typeof targets)[]} [names]
 */
export const bundle = (names = ['renderer', 'main', 'preload', 'headless', 'cli']) => {
  mkdirSync(out, { recursive: true });
  return alone(async () => {
    for (const name of names) await bundleOne(name);
    if (packed.every((name) => existsSync(noticesOf(name)))) writeNotices(packed);
  });
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await runScript(async () => {
    await setupPackages();
    await bundle();
  });
