/** An array of numbers, row-major whatever order the file had. Integers and booleans become float64. */
export interface NumberArray {
  readonly kind: 'numbers';
  readonly shape: readonly number[];
  readonly data: Float64Array;
}

export interface TextArray {
  readonly kind: 'texts';
  readonly shape: readonly number[];
  readonly data: readonly string[];
}

/** A structured array: one array a field, all of the same shape. */
export interface RecordArray {
  readonly kind: 'records';
  readonly shape: readonly number[];
  readonly fields: ReadonlyMap<string, NumberArray | TextArray>;
}

export type NpyArray = NumberArray | TextArray | RecordArray;

/** How one element lies in the file. */
export interface ElementType {
  /** Bytes of one element. */
  readonly size: number;
  readonly read:
    | { readonly numbers: (view: DataView, at: number) => number }
    | { readonly texts: (view: DataView, at: number) => string };
}

const half = (bits: number): number => {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15));
};

const numberReaders: Readonly<Record<string, (view: DataView, at: number, little: boolean) => number>> = {
  f8: (view, at, little) => view.getFloat64(at, little),
  f4: (view, at, little) => view.getFloat32(at, little),
  f2: (view, at, little) => half(view.getUint16(at, little)),
  i8: (view, at, little) => Number(view.getBigInt64(at, little)),
  i4: (view, at, little) => view.getInt32(at, little),
  i2: (view, at, little) => view.getInt16(at, little),
  i1: (view, at) => view.getInt8(at),
  u8: (view, at, little) => Number(view.getBigUint64(at, little)),
  u4: (view, at, little) => view.getUint32(at, little),
  u2: (view, at, little) => view.getUint16(at, little),
  u1: (view, at) => view.getUint8(at),
  b1: (view, at) => view.getUint8(at),
};

/** Text of up to `length` characters; the zeros that pad it are no part of it. */
const padded = (length: number, codeAt: (i: number) => number): string => {
  let end = length;
  while (end > 0 && codeAt(end - 1) === 0) end--;
  let text = '';
  for (let i = 0; i < end; i++) {
    const code = codeAt(i);
    text += String.fromCodePoint(code < 0x110000 ? code : 0xfffd);
  }
  return text;
};

const codePoints = (length: number, little: boolean) => (view: DataView, at: number) =>
  padded(length, (i) => view.getUint32(at + 4 * i, little));

const byteText = (length: number) => (view: DataView, at: number) => padded(length, (i) => view.getUint8(at + i));

/** The element type of a NumPy type string such as `<f8` or `<U12`; null for one that is not read here. */
export const elementType = (descr: string): ElementType | null => {
  const parts = /^([<>|=]?)([a-zA-Z])(\d+)$/.exec(descr);
  if (parts === null) return null;
  const [, order, letter = '', digits = ''] = parts;
  const little = order !== '>';
  const count = Number(digits);
  if (letter === 'U') return { size: 4 * count, read: { texts: codePoints(count, little) } };
  if (letter === 'S') return { size: count, read: { texts: byteText(count) } };
  const reader = numberReaders[`${letter}${digits}`];
  return reader ? { size: count, read: { numbers: (view, at) => reader(view, at, little) } } : null;
};
