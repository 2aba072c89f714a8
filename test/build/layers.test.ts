import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const checkout = join(import.meta.dirname, '..', '..');
const biome = join(checkout, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');

type Files = Readonly<Record<string, string>>;

/** Lints some files, as `npm run lint` would if they lay at those paths of the checkout; the complaints by path. */
const lint = (files: Files): ReadonlyMap<string, readonly string[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'akin-layers-'));
  copyFileSync(join(checkout, 'biome.json'), join(folder, 'biome.json'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const args = ['check', '--error-on-warnings', '--vcs-enabled=false', '--formatter-enabled=false'];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [biome, ...args, '--reporter=json', '--max-diagnostics=none', '.'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  const { diagnostics } = JSON.parse(stdout === '' ? stderr : stdout);
  const found = new Map<string, string[]>();
  for (const { category, location } of diagnostics) {
    const path = typeof location.path === 'string' ? location.path : location.path.file;
    found.set(path, [...(found.get(path) ?? []), category]);
  }
  return found;
};

const restricted = 'lint/style/noRestrictedImports';

const broken: readonly [string, string][] = [
  ['shared/numbers/broken-1.ts', "import { x } from '../model/item.ts';\nexport const y = x;\n"],
  ['shared/numbers/broken-2.ts', "import type { Item } from '../model/item.ts';\nexport type Y = Item;\n"],
  ['shared/model/broken.ts', "export * from '../learners/learner.ts';\n"],
  ['shared/learners/broken.ts', "export const y = () => import('../sampling/strategy.ts');\n"],
  ['shared/learners/itml/broken.ts', "import { x } from '../../sampling/pool.ts';\nexport const y = x;\n"],
  ['shared/sampling/broken.ts', "import { x } from '../evaluation/measures/auc.ts';\nexport const y = x;\n"],
  ['shared/evaluation/broken.ts', "import { x } from '../features/build.ts';\nexport const y = x;\n"],
  ['shared/features/broken.ts', "import { x } from '../formats/tables/table.ts';\nexport const y = x;\n"],
  ['shared/contract/broken.ts', "import { x } from '../numbers/dense.ts';\nexport const y = x;\n"],
  ['shared/formats/broken.ts', "import { readFileSync } from 'node:fs';\nexport const y = readFileSync;\n"],
  ['renderer/judge/broken-1.ts', "import { x } from '../../electron/paths.ts';\nexport const y = x;\n"],
  ['renderer/judge/broken-2.ts', "import Dexie from 'dexie';\nexport const y = Dexie;\n"],
  ['electron/broken-1.ts', "import { x } from '../renderer/app/App.tsx';\nexport const y = x;\n"],
  ['electron/broken-2.ts', "import { ipcMain } from 'electron';\nexport const y = ipcMain;\n"],
  ['electron/cli/broken.ts', "import { app } from 'electron';\nexport const y = app;\n"],
];

/** The screens and what carries them, from the top down. What stands on one floor never names its neighbours. */
const floors: readonly (readonly string[])[] = [
  ['app'],
  ['frame', 'guide', 'projects'],
  ['export', 'metric', 'settings', 'judge', 'items', 'review', 'explore'],
  ['work', 'content'],
  ['commands'],
  ['library'],
  ['session'],
  ['design'],
  ['i18n', 'workers'],
  ['storage', 'shell', 'navigation', 'preferences'],
];

const rooms = floors.flatMap((floor, height) => floor.map((room) => ({ room, height })));

/** One file for each pair of rooms, with a type of the second in the first. */
const arrows = (allowed: boolean): Files =>
  Object.fromEntries(
    rooms.flatMap(({ room: from, height }) =>
      rooms
        .filter(({ room: to, height: other }) => to !== from && other > height === allowed)
        .map(({ room: to }) => [
          `renderer/${from}/inner/to-${to}.ts`,
          `import type { X } from '../../${to}/x.ts';\n\nexport type Y = X;\n`,
        ]),
    ),
  );

describe('the lint command', () => {
  it('fails on every broken arrow', () => {
    const found = lint(Object.fromEntries(broken));
    for (const [path] of broken) expect(found.get(path), path).toContain(restricted);
  });

  it('fails on every arrow of the screens that points up or to a neighbour, type-only ones too', () => {
    const files = arrows(false);
    const found = lint(files);
    expect([...found.keys()].sort()).toEqual(Object.keys(files).sort());
    for (const complaints of found.values()) expect(complaints).toEqual([restricted]);
  });

  it('passes the arrows that point down', () => {
    const text = "import { x } from '../../shared/model/item.ts';\n\nexport const y = x;\n";
    const metric = "import { x } from '../../shared/formats/metric/json.ts';\n\nexport const y = x;\n";
    const paths = ['electron/window/fine.ts', 'renderer/judge/fine.ts', 'shared/learners/fine.ts'];
    const more = { 'renderer/session/fine.ts': metric };
    expect(lint({ ...arrows(true), ...more, ...Object.fromEntries(paths.map((path) => [path, text])) })).toEqual(
      new Map(),
    );
  });

  it('knows every room of the screens', () => {
    const files = readdirSync(join(checkout, 'renderer'), { recursive: true, encoding: 'utf8' });
    const folders = new Set(files.filter((file) => /[\\/].*\.tsx?$/.test(file)).map((file) => file.split(/[\\/]/)[0]));
    expect(rooms.map(({ room }) => room).sort()).toEqual([...folders].sort());
  });

  it('fails on files that import each other, if only types', () => {
    const found = lint({
      'renderer/session/a.ts': "import type { B } from './b.ts';\n\nexport type A = B;\n",
      'renderer/session/b.ts': "import type { A } from './a.ts';\n\nexport type B = A;\n",
    });
    expect([...found.values()].flat()).toContain('lint/suspicious/noImportCycles');
  });

  it('is part of the one check command', () => {
    const { scripts } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'));
    expect(scripts.check).toContain('npm run lint');
    expect(scripts.lint).toBe('biome check --error-on-warnings .');
  });

  it('is matched by the types: each layer of shared/ is a project that sees only those below it', () => {
    const layers = ['numbers', 'model', 'learners', 'sampling', 'evaluation', 'features', 'formats'];
    const below = (layer: string): readonly string[] => {
      const text = readFileSync(join(checkout, 'shared', layer, 'tsconfig.json'), 'utf8');
      return JSON.parse(text).references.map(({ path }: { readonly path: string }) => path.slice('../'.length));
    };
    for (const [i, layer] of layers.entries()) expect(below(layer), layer).toEqual(layers.slice(0, i));
    expect(below('contract')).toEqual(['numbers', 'model']);
  });
});
