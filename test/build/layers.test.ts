import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const checkout = join(import.meta.dirname, '..', '..');
const biome = join(checkout, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');

/** Lints one file, as `npm run lint` would if it lay at that path of the checkout. */
const lint = (path: string, text: string): { readonly code: number | null; readonly output: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'akin-layers-'));
  copyFileSync(join(checkout, 'biome.json'), join(folder, 'biome.json'));
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  const args = ['check', '--error-on-warnings', '--vcs-enabled=false', '--formatter-enabled=false', '.'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [biome, ...args], { cwd: folder, encoding: 'utf8' });
  return { code: status, output: stdout + stderr };
};

const broken: readonly [string, string][] = [
  ['shared/numbers/broken.ts', "import { x } from '../model/item.ts';\nexport const y = x;\n"],
  ['shared/numbers/broken.ts', "import type { Item } from '../model/item.ts';\nexport type Y = Item;\n"],
  ['shared/model/broken.ts', "export * from '../learners/learner.ts';\n"],
  ['shared/learners/broken.ts', "export const y = () => import('../sampling/strategy.ts');\n"],
  ['shared/formats/broken.ts', "import { readFileSync } from 'node:fs';\nexport const y = readFileSync;\n"],
  ['renderer/judge/broken.ts', "import { x } from '../../electron/paths.ts';\nexport const y = x;\n"],
  ['renderer/judge/broken.ts', "import Dexie from 'dexie';\nexport const y = Dexie;\n"],
  ['electron/broken.ts', "import { x } from '../renderer/app.tsx';\nexport const y = x;\n"],
  ['electron/broken.ts', "import { ipcMain } from 'electron';\nexport const y = ipcMain;\n"],
  ['electron/cli/broken.ts', "import { app } from 'electron';\nexport const y = app;\n"],
];

describe('the lint command', () => {
  it.each(broken)('fails on a broken arrow in %s: %s', (path, text) => {
    const { code, output } = lint(path, text);
    expect(output).toContain('noRestrictedImports');
    expect(code).not.toBe(0);
  });

  it('passes the arrows that point the right way', () => {
    const text = "import { x } from '../../shared/model/item.ts';\n\nexport const y = x;\n";
    for (const path of ['electron/window/fine.ts', 'renderer/judge/fine.ts', 'shared/learners/fine.ts'])
      expect(lint(path, text)).toMatchObject({ code: 0 });
  });

  it('is part of the one check command', () => {
    const { scripts } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'));
    expect(scripts.check).toContain('npm run lint');
    expect(scripts.lint).toBe('biome check --error-on-warnings .');
  });
});
