import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZip, writeZip } from '../../../../shared/formats/zip/zip.ts';
import { bytes, failureOf, unwrap } from '../../drive.ts';

const one = (path: string): Uint8Array => zipSync({ [path]: bytes('x') });

/** Sets the claimed size of the only file, in the local header and in the central directory. */
const claiming = (archive: Uint8Array, size: number): Uint8Array => {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, size, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return copy;
};

describe('zip archives', () => {
  it('give back what was packed, and the same bytes for the same files', () => {
    const files = new Map([
      ['a.txt', bytes('one')],
      ['folder/b.bin', Uint8Array.from({ length: 5000 }, (_, i) => i % 7)],
      ['empty', new Uint8Array(0)],
    ]);
    const packed = writeZip(files, (path) => (path === 'a.txt' ? 0 : 6));
    expect(unwrap(readZip('a.zip', packed))).toEqual(files);
    expect(writeZip(files, (path) => (path === 'a.txt' ? 0 : 6))).toEqual(packed);
  });

  it.each(['../evil', 'a/../../evil', '/etc/passwd', 'C:evil', 'a\\..\\evil', './a', 'a//b'])(
    'refuse the path %s',
    (path) => {
      expect(failureOf(readZip('a.zip', one(path)))).toContain(`zip.path: a.zip holds the path "${path}"`);
    },
  );

  it('refuse a bomb before unpacking it', () => {
    expect(failureOf(readZip('a.zip', claiming(one('big'), 0x70000000)))).toMatch(
      /^zip\.bomb: a\.zip claims to unpack to 1879048192 bytes/,
    );
  });

  it('never unpack more than was claimed', () => {
    const packed = zipSync({ big: new Uint8Array(1_000_000) });
    expect(unwrap(readZip('a.zip', claiming(packed, 10))).get('big')?.length).toBeLessThanOrEqual(10);
  });

  it('refuse the same path twice', () => {
    const packed = zipSync({ aa: bytes('1'), ab: bytes('2') });
    const renamed = packed.map((byte, i) => (byte === 0x62 && packed[i - 1] === 0x61 ? 0x61 : byte));
    expect(failureOf(readZip('a.zip', renamed))).toContain('zip.twice: a.zip holds "aa" twice');
  });

  it('refuse what is damaged or none', () => {
    const packed = writeZip(new Map([['a', bytes('hello hello hello')]]));
    expect(failureOf(readZip('a.zip', packed.subarray(0, packed.length - 30)))).toMatch(/^zip\.broken/);
    expect(failureOf(readZip('a.zip', bytes('hello')))).toBe('zip.broken: a.zip is not a zip archive.');
    expect(failureOf(readZip('a.zip', new Uint8Array(0)))).toContain('is empty');
  });
});
