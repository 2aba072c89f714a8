import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusedLicences } from '../../build/licences.mjs';

const refusals = (license: string | undefined, dev: boolean): readonly string[] =>
  refusedLicences({
    '': {},
    'node_modules/x': { version: '1.0.0', dev, ...(license === undefined ? {} : { license }) },
  });

describe('the licence of a package', () => {
  it.each(['MIT', 'MIT AND ISC', '(GPL-3.0-only OR MIT)', 'OFL-1.1'])('%s lets it into the app', (license) => {
    expect(refusals(license, false)).toEqual([]);
  });

  it.each(['MPL-2.0', 'BlueOak-1.0.0', '(MIT AND CC-BY-3.0)'])('%s is for tools alone', (license) => {
    expect(refusals(license, true)).toEqual([]);
    expect(refusals(license, false)).toEqual([`node_modules/x 1.0.0: ${license}`]);
  });

  it.each(['GPL-3.0-only', 'AGPL-3.0-or-later', 'MIT AND GPL-2.0-only', 'SEE LICENSE IN LICENSE.md', 'UNLICENSED'])(
    '%s keeps it out of both',
    (license) => {
      for (const dev of [true, false]) expect(refusals(license, dev)).toEqual([`node_modules/x 1.0.0: ${license}`]);
    },
  );

  it('must be named', () => {
    expect(refusals(undefined, true)).toEqual(['node_modules/x 1.0.0: no licence']);
  });
});

it('is part of the one check command, as is what nothing uses', () => {
  const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'));
  for (const part of ['npm run licences', 'npm run unused']) expect(scripts.check).toContain(part);
});
