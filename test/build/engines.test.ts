import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minVersion, satisfies } from 'semver';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const checkout = join(import.meta.dirname, '..', '..');
const read = (name: string): unknown => JSON.parse(readFileSync(join(checkout, name), 'utf8'));

const engines = z.object({ node: z.string().optional() }).optional();
const { engines: own } = z.object({ engines: z.object({ node: z.string() }) }).parse(read('package.json'));
const lock = z.object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional(), engines })) });
const { packages } = lock.parse(read('package-lock.json'));

/** The oldest Node that Akin says it can be built and tested with. */
const floor = minVersion(own.node);

/** Packages that ask for a newer Node than Akin does, and why that holds nobody up. */
const exceptions: Readonly<Record<string, string>> = {
  'node_modules/electron': 'only its download script runs in Node; where that fails, set-up takes another runtime',
  'node_modules/@electron/get': 'part of that download script',
  'node_modules/@electron-internal/extract-zip': 'part of that download script',
  'node_modules/@electron/rebuild': 'electron-builder would compile native packages with it; Akin has none',
  'node_modules/node-abi': 'part of @electron/rebuild',
};

const tooNewIn = (locked: typeof packages): readonly string[] =>
  Object.entries(locked)
    .filter(([path, { engines: wanted }]) => path !== '' && !satisfies(floor ?? '', wanted?.node ?? '*'))
    .map(([path]) => path);

const tooNew = tooNewIn(packages);

describe('the oldest Node that is promised', () => {
  it('is one that set-up checks for', () => {
    const setup = readFileSync(join(checkout, 'build', 'setup.mjs'), 'utf8');
    expect(setup).toContain(`{ major: ${floor?.major}, minor: ${floor?.minor} }`);
  });

  it('is enough for every package, but for those that have a reason', () => {
    expect(tooNew.filter((path) => !(path in exceptions))).toEqual([]);
  });

  it('is enough for the tools of the API pages', () => {
    expect(tooNewIn(lock.parse(read('build/api-docs/package-lock.json')).packages)).toEqual([]);
  });

  it('is enough for all that the app itself is made of', () => {
    expect(tooNew.filter((path) => packages[path]?.dev !== true)).toEqual([]);
  });

  it('needs no exception that has become idle', () => {
    expect(Object.keys(exceptions).filter((path) => !tooNew.includes(path))).toEqual([]);
  });
});
