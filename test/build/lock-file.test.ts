import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';

const names = z.record(z.string(), z.string()).optional();
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), resolved: z.string().optional(), optionalDependencies: names }),
  ),
});

const packagesOf = (lock: string) =>
  lockSchema.parse(JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', lock), 'utf8'))).packages;

const packages = packagesOf('package-lock.json');

/** Looks for a package where Node would: beside the one that asks for it, and then ever further up. */
const isLocked = (name: string, from: string): boolean => {
  const place = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`;
  return (
    place in packages || (from !== '' && isLocked(name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/')))))
  );
};

it('names the packages of all platforms, also those that a registry at hand does not carry', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(name, path))
      .map((name) => `${name} of ${path}`),
  );
  // npm leaves out what it cannot see, and "npm ci" then refuses the whole file.
  expect(missing).toEqual([]);
});

it.each(['package-lock.json', 'build/api-docs/package-lock.json'])(
  '%s binds nobody to the registry it was made with',
  (lock) => {
    const packages = packagesOf(lock);
    expect(Object.keys(packages).filter((path) => packages[path]?.resolved !== undefined)).toEqual([]);
  },
);
