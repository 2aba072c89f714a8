import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readZip, writeZip } from '../../../../shared/formats/zip/zip.ts';
import { unzipSteps, zipSteps } from '../../../../shared/formats/zip/zip-steps.ts';
import { createRandom } from '../../../../shared/numbers/random.ts';
import { bytes, drive, failureOf, unwrap } from '../../drive.ts';

const random = createRandom(3);
/** Half of it repeats and half does not, so that packing has something to do and something to leave. */
const noise = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => (i % 2 === 0 ? 7 : random.integer(256)));

const files = new Map([
  ['a.txt', bytes('some text')],
  ['empty', new Uint8Array(0)],
  ['folder/é.bin', noise(3_000_000)],
  ...Array.from({ length: 300 }, (_, i): [string, Uint8Array] => [`many/${i}`, noise(40_000)]),
]);

/** Paths with a hash of their contents: comparing megabytes element by element takes minutes. */
const digest = (archive: ReadonlyMap<string, Uint8Array>): Readonly<Record<string, string>> =>
  Object.fromEntries([...archive].map(([path, content]) => [path, createHash('sha256').update(content).digest('hex')]));

const fractionsOf = (seen: readonly { readonly fraction: number }[]): readonly number[] =>
  seen.map(({ fraction }) => fraction);

describe('an archive in steps', () => {
  const seen: { readonly fraction: number }[] = [];
  const packed = drive(
    zipSteps(files, (path) => (path.startsWith('many/') ? 0 : 6)),
    (step) => seen.push(step),
  );

  it('is packed so that it comes back as it was', () => {
    expect(digest(unwrap(readZip('a.zip', packed)))).toEqual(digest(files));
  });

  it('is the same bytes for the same files', () => {
    const again = drive(zipSteps(files, (path) => (path.startsWith('many/') ? 0 : 6)));
    expect(Buffer.compare(again, packed)).toBe(0);
  });

  it('is unpacked as in one go', () => {
    for (const archive of [packed, writeZip(files)]) {
      const unpacked = drive(unzipSteps('a.zip', archive), (step) => seen.push(step));
      expect(digest(unwrap(unpacked))).toEqual(digest(files));
    }
  });

  it('reports its progress often, and never goes back', () => {
    const unpacking: { readonly fraction: number }[] = [];
    drive(unzipSteps('a.zip', packed), (step) => unpacking.push(step));
    for (const fractions of [fractionsOf(seen.slice(0, 20)), fractionsOf(unpacking)]) {
      expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
      expect(fractions.length).toBeGreaterThan(3);
    }
    expect(unpacking.at(-1)?.fraction).toBe(1);
  });

  it('is refused for the same reasons', () => {
    const outside = writeZip(new Map([['../out', bytes('x')]]));
    expect(failureOf(drive(unzipSteps('a.zip', outside)))).toBe(failureOf(readZip('a.zip', outside)));
    expect(failureOf(drive(unzipSteps('a.zip', packed.subarray(0, 1000))))).toContain('zip.broken');
  });
});
