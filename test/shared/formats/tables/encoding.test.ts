import { describe, expect, it } from 'vitest';
import { decodeText, isUtf8 } from '../../../../shared/formats/tables/encoding.ts';
import { say } from '../../../../shared/model/localizable.ts';
import { bytes, failureOf, unwrap } from '../../drive.ts';

const read = (content: Uint8Array) => unwrap(decodeText('a.csv', content, say`a table`));

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(2 + 2 * text.length));
  view.setUint16(0, 0xfeff, !bigEndian);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + 2 * i, text.charCodeAt(i), !bigEndian);
  return new Uint8Array(view.buffer);
};

describe('decodeText', () => {
  const text = 'naïve, 日本, 🥚, €\n';

  it.each([
    ['UTF-8', bytes(text)],
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes(text)])],
    ['UTF-16, little end first', utf16(text, false)],
    ['UTF-16, big end first', utf16(text, true)],
  ])('reads %s without a note', (_name, content) => {
    expect(read(content)).toEqual({ text, notes: [] });
  });

  it('reads what is neither as windows-1252, and says so', () => {
    const { text: got, notes } = read(Uint8Array.from([0x80, 0x20, 0xe9, 0x20, 0x93, 0x78, 0x94]));
    expect(got).toBe('€ é “x”');
    expect(notes).toEqual([expect.stringContaining('windows-1252')]);
  });

  it('reads long texts in pieces without losing a character', () => {
    const long = 'é'.repeat(100_001);
    expect(read(Uint8Array.from([...long].map(() => 0xe9))).text).toBe(long);
  });

  it.each([
    ['a PNG image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
    ['a zip archive or spreadsheet workbook', [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ['binary data', [0x61, 0x00, 0x62, 0x63]],
    ['binary data', [0x01, 0x02, 0x03, 0x61]],
  ])('refuses %s that is called a table', (what, content) => {
    expect(failureOf(decodeText('a.csv', Uint8Array.from(content), say`a table`))).toBe(
      `text.binary: a.csv is not text but ${what}; expected a table.`,
    );
  });

  it('refuses an empty file', () => {
    expect(failureOf(decodeText('a.csv', new Uint8Array(0), say`a table`))).toMatch(/^text\.empty: a\.csv is empty/);
  });
});

describe('isUtf8', () => {
  it.each([
    ['an overlong form', [0xc0, 0xaf]],
    ['an overlong form of three', [0xe0, 0x80, 0x80]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a code point beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['a sequence cut short', [0xe2, 0x82]],
    ['a lone continuation', [0x80]],
  ])('refuses %s', (_name, content) => {
    expect(isUtf8(Uint8Array.from(content))).toBe(false);
  });

  it('accepts the last code points of every length', () => {
    expect(isUtf8(bytes('\u007f\u07ff\uffff\u{10ffff}'))).toBe(true);
  });
});
