import { strFromU8 } from 'fflate';
import { type Sentence, say } from '../../model/localizable.ts';
import { done, failed, type Outcome } from '../../model/result.ts';

export interface DecodedText {
  readonly text: string;
  readonly notes: readonly Sentence[];
}

/** What a file really is, when its first bytes give it away. */
const signatures: readonly (readonly [readonly number[], Sentence])[] = [
  [[0x89, 0x50, 0x4e, 0x47], say`a PNG image`],
  [[0xff, 0xd8, 0xff], say`a JPEG image`],
  [[0x47, 0x49, 0x46, 0x38], say`a GIF image`],
  [[0x50, 0x4b, 0x03, 0x04], say`a zip archive or spreadsheet workbook`],
  [[0x25, 0x50, 0x44, 0x46], say`a PDF`],
  [[0x1f, 0x8b], say`a gzip archive`],
  [[0xd0, 0xcf, 0x11, 0xe0], say`an old Office document`],
  [[0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59], say`a NumPy array`],
  [[0x50, 0x41, 0x52, 0x31], say`a Parquet file`],
  [[0x7f, 0x45, 0x4c, 0x46], say`a program`],
  [[0x4d, 0x5a, 0x90], say`a program`],
];

/** Whether the bytes begin with these; fewer bytes than that do not. */
export const startsWith = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
  prefix.every((byte, i) => bytes[i] === byte);

/** Control characters that no text file holds; tab, line feed, form feed, carriage return and escape may occur. */
const isControl = (byte: number): boolean =>
  byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b;

const looksBinary = (bytes: Uint8Array): boolean => {
  const end = Math.min(bytes.length, 65536);
  let controls = 0;
  for (let i = 0; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === 0) return true;
    if (isControl(byte)) controls++;
  }
  return controls * 50 > end;
};

/** Well-formed UTF-8 by the table of the Unicode standard (3.9, table 3-7): no overlong forms, no surrogates. */
export const isUtf8 = (bytes: Uint8Array): boolean => {
  let i = 0;
  while (i < bytes.length) {
    const lead = bytes[i++] ?? 0;
    if (lead < 0x80) continue;
    const more = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    if (more === 0) return false;
    const second = bytes[i] ?? 0;
    if (lead === 0xe0 && second < 0xa0) return false;
    if (lead === 0xed && second > 0x9f) return false;
    if (lead === 0xf0 && second < 0x90) return false;
    if (lead === 0xf4 && second > 0x8f) return false;
    for (const end = i + more; i < end; i++) if (((bytes[i] ?? 0) & 0xc0) !== 0x80) return false;
  }
  return true;
};

/** Code points of the bytes 0x80 to 0x9F in windows-1252; the five unassigned ones keep their own number. */
const windows1252 = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
  0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
];

/** Joins UTF-16 code units in pieces that stay clear of the engine's limit on arguments. */
const fromUnits = (count: number, unit: (i: number) => number): string => {
  const pieces: string[] = [];
  const piece = new Uint16Array(8192);
  for (let start = 0; start < count; start += piece.length) {
    const length = Math.min(piece.length, count - start);
    for (let i = 0; i < length; i++) piece[i] = unit(start + i);
    pieces.push(String.fromCharCode(...piece.subarray(0, length)));
  }
  return pieces.join('');
};

const utf16 = (bytes: Uint8Array, low: 0 | 1): string =>
  fromUnits((bytes.length - 2) >> 1, (i) => {
    const at = 2 + 2 * i;
    return (bytes[at + low] ?? 0) | ((bytes[at + 1 - low] ?? 0) << 8);
  });

const latin = (bytes: Uint8Array): string =>
  fromUnits(bytes.length, (i) => {
    const byte = bytes[i] ?? 0;
    return byte >= 0x80 && byte < 0xa0 ? (windows1252[byte - 0x80] ?? byte) : byte;
  });

/**
 * Turns the bytes of a text file into text: UTF-8 (with or without a byte order mark), UTF-16 with one, and
 * windows-1252 for what is neither, with a note. A file that is no text at all is refused (`text.binary`).
 */
export const decodeText = (name: string, bytes: Uint8Array, expected: Sentence): Outcome<DecodedText> => {
  if (bytes.length === 0) {
    return failed('text.empty', say`${name} is empty (0 bytes); expected ${expected}.`);
  }
  if (startsWith(bytes, [0xff, 0xfe])) return done({ text: utf16(bytes, 0), notes: [] });
  if (startsWith(bytes, [0xfe, 0xff])) return done({ text: utf16(bytes, 1), notes: [] });
  const known = signatures.find(([prefix]) => startsWith(bytes, prefix));
  if (known) return failed('text.binary', say`${name} is not text but ${known[1]}; expected ${expected}.`);
  if (looksBinary(bytes)) return failed('text.binary', say`${name} is not text but binary data; expected ${expected}.`);
  const body = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes;
  if (isUtf8(body)) return done({ text: strFromU8(body), notes: [] });
  return done({
    text: latin(bytes),
    notes: [say`${name} is not UTF-8; its letters were read as windows-1252. Check names with accents.`],
  });
};
