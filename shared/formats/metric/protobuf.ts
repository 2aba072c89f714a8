import { strToU8 } from 'fflate';

/** One field of a protocol buffer message, ready to be joined with others. */
export type Field = Uint8Array;

const concat = (parts: readonly Uint8Array[]): Uint8Array => {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
};

/** A number in groups of 7 bits, lowest first, the high bit set on all but the last. */
const varint = (value: number): Uint8Array => {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
  return Uint8Array.from(bytes);
};

const lengthDelimited = 2;

/** A field of any bytes: key, length, contents (wire type 2 of protocol buffers). */
export const bytesField = (number: number, bytes: Uint8Array): Field =>
  concat([varint(number * 8 + lengthDelimited), varint(bytes.length), bytes]);

/** A field of text, in UTF-8; read as a field of bytes it is the same. */
export const textField = (number: number, text: string): Field => bytesField(number, strToU8(text));

/** A whole number of at least 0. */
export const numberField = (number: number, value: number): Field => concat([varint(number * 8), varint(value)]);

/** A message is its fields one after the other; inside another message it is a field of bytes. */
export const message = (fields: readonly Field[]): Uint8Array => concat(fields);

/** A field that holds a message of its own. */
export const messageField = (number: number, fields: readonly Field[]): Field => bytesField(number, message(fields));
