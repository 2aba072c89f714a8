import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { inOrder, noticeOf, packageFolderOf } from '../../build/notices/packages.mjs';
import { packageConfig } from '../../build/package/config.mjs';
import { out } from '../../build/setup/paths.mjs';
import { commandLineConfig, headlessConfig, mainConfig, preloadConfig } from '../../build/vite/node.mjs';
import { noticesPlugins } from '../../build/vite/notices.mjs';
import { rendererConfig } from '../../build/vite/renderer.mjs';

const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'akin-notices-'));

/** A package as it lies in node_modules, under a folder of its own. */
const packageWith = (files: Readonly<Record<string, string>>): string => {
  const folder = join(freshFolder(), 'node_modules', 'made-up');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};

const manifest = JSON.stringify({ name: 'made-up', version: '1.2.3', license: 'Apache-2.0' });

describe('the notice of a package', () => {
  it('holds its licence and what else must go along', () => {
    const folder = packageWith({ 'package.json': manifest, 'LICENCE.md': 'the terms\n', NOTICE: 'by somebody' });
    const notice = { name: 'made-up', version: '1.2.3', licence: 'Apache-2.0', text: 'the terms\n\nby somebody' };
    expect(noticeOf(folder)).toEqual(notice);
  });

  it('is missed loudly', () => {
    expect(() => noticeOf(packageWith({ 'package.json': manifest, 'README.md': 'MIT' }))).toThrow('made-up');
    const unlicensed = JSON.stringify({ name: 'made-up', version: '1.2.3' });
    expect(() => noticeOf(packageWith({ 'package.json': unlicensed, LICENSE: 'terms' }))).toThrow('made-up');
  });

  it('stands once for each package and version, by name', () => {
    const notice = (name: string, version: string) => ({ name, version, licence: 'MIT', text: 'terms' });
    const [a1, a2, b] = [notice('a', '1.0.0'), notice('a', '2.0.0'), notice('b', '1.0.0')];
    expect(inOrder([b, a2, a1, b, a1])).toEqual([a1, a2, b]);
  });
});

describe('a module', () => {
  it.each([
    ['/x/node_modules/zod/v4/core.js', '/x/node_modules/zod'],
    ['/x/node_modules/@mantine/core/styles.css?inline', '/x/node_modules/@mantine/core'],
    ['/x/node_modules/a/node_modules/b/index.js', '/x/node_modules/a/node_modules/b'],
    ['C:\\x\\node_modules\\a\\index.js', 'C:/x/node_modules/a'],
    ['/x/shared/model/item.ts', null],
    ['\0/x/node_modules/a/virtual.js', null],
  ])('%j belongs to %j', (id, folder) => {
    expect(packageFolderOf(id)).toBe(folder);
  });
});

describe('the bundles', () => {
  it('name what pages, workers and style sheets take in, and nothing that is only imported as a type', async () => {
    // In the checkout, where the packages are found.
    mkdirSync(out, { recursive: true });
    const root = mkdtempSync(join(out, 'notices-test-'));
    const file = join(root, 'notices.json');
    writeFileSync(
      join(root, 'page.ts'),
      `import '@mantine/core/styles/Text.css';
       import { strToU8 } from 'fflate';
       import type { Options } from 'papaparse';
       new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }).postMessage(strToU8('a') as Options);`,
    );
    writeFileSync(join(root, 'worker.ts'), `import { decompress } from 'fzstd'; postMessage(decompress.name);`);
    const { inPages, inWorkers } = noticesPlugins(file);
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      plugins: [inPages],
      worker: { format: 'es', plugins: () => [inWorkers] },
      build: { outDir: join(root, 'out'), rolldownOptions: { input: join(root, 'page.ts') } },
    });
    const notices: readonly { name: string; text: string }[] = JSON.parse(readFileSync(file, 'utf8'));
    rmSync(root, { recursive: true });
    expect(notices.map(({ name }) => name)).toEqual(['@mantine/core', 'fflate', 'fzstd']);
    for (const { text } of notices) expect(text).toContain('Permission is hereby granted');
  });

  it('all collect them, and the packaged app takes them along', () => {
    const names = (plugins: unknown): string => JSON.stringify(plugins);
    for (const config of [rendererConfig, mainConfig, preloadConfig, headlessConfig, commandLineConfig])
      expect(names(config.plugins)).toContain('"akin:notices"');
    expect(names(rendererConfig.worker?.plugins?.())).toContain('"akin:notices-of-workers"');
    const { extraResources, files } = packageConfig({ version: '45.0.0', distribution: '' });
    expect(JSON.stringify(extraResources)).toContain('THIRD-PARTY-NOTICES.txt');
    expect(files).toContain('out/renderer/**');
  });
});
