// Room: NumPy’s own files, npy and npz, read and written without NumPy.

import { strFromU8 } from 'fflate';
import { type Sentence, say } from '../../model/localizable.ts';
import { done, failed, type Outcome } from '../../model/result.ts';
import { startsWith } from '../tables/encoding.ts';
import { type ElementType, elementType, type NpyArray, type NumberArray, type TextArray } from './npy-types.ts';
import { type Literal, parseLiteral } from './python-literal.ts';

export type { NpyArray, NumberArray, RecordArray, TextArray } from './npy-types.ts';

const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];

interface Header {
  readonly descr: Literal;
  readonly fortran: boolean;
  readonly shape: readonly number[];
  /** Where the values start. */
  readonly start: number;
}

const readHeader = (name: string, bytes: Uint8Array): Outcome<Header> => {
  const broken = (why: Sentence) => failed('npy.header', say`${name} is no NumPy array: ${why}.`);
  if (bytes.length === 0) return failed('npy.header', say`${name} is empty (0 bytes); expected a NumPy array.`);
  if (!startsWith(bytes, magic) || bytes.length < 12)
    return broken(say`it does not start with the mark of a .npy file`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const old = bytes[6] === 1;
  const start = (old ? 10 : 12) + (old ? view.getUint16(8, true) : view.getUint32(8, true));
  if (start > bytes.length) return broken(say`it ends within its header`);
  const header = parseLiteral(strFromU8(bytes.subarray(old ? 10 : 12, start)));
  if (!(header instanceof Map)) return broken(say`its header cannot be read`);
  const descr: Literal | undefined = header.get('descr');
  const fortran: Literal | undefined = header.get('fortran_order');
  const shape: Literal | undefined = header.get('shape');
  if (descr === undefined || typeof fortran !== 'boolean' || !Array.isArray(shape)) {
    return broken(say`its header lacks descr, fortran_order or shape`);
  }
  const sizes: number[] = [];
  for (const size of shape) {
    if (typeof size !== 'number' || size < 0) return broken(say`its shape is not a row of sizes`);
    sizes.push(size);
  }
  return done({ descr, fortran, shape: sizes, start });
};

/** Row-major position → position in the file, for an array stored column by column. */
const fortranPosition = (shape: readonly number[], position: number): number => {
  let rest = position;
  let offset = 0;
  let stride = 1;
  const index: number[] = [];
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const size = shape[axis] ?? 1;
    index[axis] = rest % size;
    rest = Math.floor(rest / size);
  }
  for (const [axis, size] of shape.entries()) {
    offset += (index[axis] ?? 0) * stride;
    stride *= size;
  }
  return offset;
};

const readValues = (
  bytes: Uint8Array,
  { fortran, shape, start }: Header,
  type: ElementType,
  offset: number,
  stride: number,
): NumberArray | TextArray => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = shape.reduce((product, size) => product * size, 1);
  const scattered = fortran && shape.length > 1;
  const place = (i: number): number => start + offset + stride * (scattered ? fortranPosition(shape, i) : i);
  if ('texts' in type.read) {
    const { texts } = type.read;
    return { kind: 'texts', shape, data: Array.from({ length: count }, (_, i) => texts(view, place(i))) };
  }
  const { numbers } = type.read;
  const data = new Float64Array(count);
  for (let i = 0; i < count; i++) data[i] = numbers(view, place(i));
  return { kind: 'numbers', shape, data };
};

interface Field {
  readonly name: string;
  readonly type: ElementType;
  readonly offset: number;
}

/** The fields of an element: one without a name for a plain array. */
const fieldsOf = (
  name: string,
  descr: Literal,
): Outcome<{ readonly fields: readonly Field[]; readonly size: number }> => {
  const described: readonly Literal[] = Array.isArray(descr) ? descr : [['', descr]];
  const fields: Field[] = [];
  let size = 0;
  for (const entry of described) {
    const [title, kind] = Array.isArray(entry) && entry.length === 2 ? entry : [null, null];
    const type = typeof kind === 'string' ? elementType(kind) : null;
    if (typeof title !== 'string' || type === null) {
      const pickled = typeof kind === 'string' && kind.includes('O');
      return failed(
        'npy.type',
        pickled
          ? say`${name} holds Python objects, which only pickle could load and Akin never does; expected numbers or fixed-width text.`
          : say`${name} holds values of the type ${JSON.stringify(kind ?? entry)}; expected numbers, booleans or fixed-width text.`,
      );
    }
    fields.push({ name: title, type, offset: size });
    size += type.size;
  }
  return done({ fields, size });
};

/**
 * Reads a NumPy .npy file: floats, integers, booleans, fixed-width text and records of these, either byte order,
 * row- or column-major. Nothing that needs pickle. Failures: `npy.header`, `npy.type`, `npy.size`.
 */
export const readNpy = (name: string, bytes: Uint8Array): Outcome<NpyArray> => {
  const header = readHeader(name, bytes);
  if (!header.ok) return header;
  const described = fieldsOf(name, header.value.descr);
  if (!described.ok) return described;
  const { fields, size } = described.value;
  const { shape, start } = header.value;
  const expected = shape.reduce((product, length) => product * length, 1) * size;
  if (bytes.length - start !== expected) {
    return failed(
      'npy.size',
      say`${name} holds ${bytes.length - start} bytes of values; expected ${expected} for an array of ${shape.join(' × ') || say`one value`}.`,
    );
  }
  const [only] = fields;
  if (only?.name === '') return done(readValues(bytes, header.value, only.type, 0, size));
  const columns = fields.map(
    ({ name: title, type, offset }) => [title, readValues(bytes, header.value, type, offset, size)] as const,
  );
  return done({ kind: 'records', shape, fields: new Map(columns) });
};
