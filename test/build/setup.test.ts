import { mkdirSync, mkdtempSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingFrom } from '../../build/setup/libraries.mjs';
import { isSatisfied } from '../../build/setup/packages.mjs';
import { linkTree, makeView } from '../../build/setup/runtime.mjs';
import { stampOf } from '../../build/setup/stamp.mjs';

const fresh = (): string => mkdtempSync(join(tmpdir(), 'akin-setup-'));

describe('packages', () => {
  const wanted = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  };

  it('are there when every version is the one wanted, whatever belongs to other platforms', () => {
    expect(isSatisfied(wanted, { 'node_modules/a': { version: '1.0.0' } })).toBe(true);
  });

  it('are not there when one is missing or another version', () => {
    expect(isSatisfied(wanted, {})).toBe(false);
    expect(isSatisfied(wanted, { 'node_modules/a': { version: '1.0.1' } })).toBe(false);
  });
});

describe('system packages', () => {
  const groups = [['libgtk-3-0', 'libgtk-3-0t64'], ['xvfb']];

  it("are looked up in dpkg's lists, with and without an architecture, under old and new names", () => {
    expect(missingFrom(groups, ['libgtk-3-0:amd64.list', 'xvfb.list'])).toEqual([]);
    expect(missingFrom(groups, ['libgtk-3-0t64:arm64.list', 'xvfb.list'])).toEqual([]);
  });

  it('are missing when only a relative is installed', () => {
    expect(missingFrom(groups, ['libgtk-3-0-dev:amd64.list', 'xvfb.md5sums', 'xvfbs.list'])).toEqual(groups);
  });
});

describe("a checkout's view of a shared runtime", () => {
  const distribution = (): string => {
    const folder = fresh();
    mkdirSync(join(folder, 'resources'));
    mkdirSync(join(folder, 'locales'));
    writeFileSync(join(folder, 'electron'), 'program', { mode: 0o755 });
    writeFileSync(join(folder, 'locales', 'en.pak'), 'words');
    writeFileSync(join(folder, 'resources', 'default_app.asar'), 'another app');
    return folder;
  };

  it('starts its own app, and leaves the shared one as it was', async () => {
    const [shared, place] = [distribution(), fresh()];
    for (const name of ['one', 'two']) {
      const app = join(place, name);
      mkdirSync(app);
      writeFileSync(join(app, 'package.json'), name);
      const executable = await makeView(shared, app, join(place, name, 'runtime'));
      expect(readFileSync(join(executable, '..', 'resources', 'app', 'package.json'), 'utf8')).toBe(name);
      expect(statSync(executable).mode & 0o111).toBe(0o111);
    }
    expect(readFileSync(join(shared, 'resources', 'default_app.asar'), 'utf8')).toBe('another app');
  });

  it('costs no second copy of the files, and keeps links', async () => {
    const [from, to] = [distribution(), join(fresh(), 'to')];
    symlinkSync('electron', join(from, 'alias'));
    await linkTree(from, to);
    expect(statSync(join(to, 'locales', 'en.pak')).ino).toBe(statSync(join(from, 'locales', 'en.pak')).ino);
    expect(readFileSync(join(to, 'alias'), 'utf8')).toBe('program');
  });
});

describe('a stamp', () => {
  it('holds until a file changes, comes or goes', () => {
    const [inputs, memory] = [fresh(), join(fresh(), 'stamp')];
    writeFileSync(join(inputs, 'a'), '1');
    const stamp = () => stampOf(memory, [inputs, join(inputs, 'absent')]);
    expect(stamp().isCurrent).toBe(false);
    stamp().set();
    expect(stamp().isCurrent).toBe(true);
    utimesSync(join(inputs, 'a'), 1, 1);
    expect(stamp().isCurrent).toBe(false);
    stamp().set();
    writeFileSync(join(inputs, 'b'), '');
    expect(stamp().isCurrent).toBe(false);
  });
});
