import { strToU8 } from 'fflate';

/** What can be written: float64 or int32 numbers, or texts as fixed-width unicode. Row-major. */
export interface Writable {
  readonly shape: readonly number[];
  readonly data: Float64Array | Float32Array | Int32Array | readonly string[];
}

const isTexts = (data: Writable['data']): data is readonly string[] => Array.isArray(data);

/** UTF-32, every text padded with zeros to the longest: the type that loads without pickle. */
const textBytes = (texts: readonly string[]): { readonly descr: string; readonly bytes: Uint8Array } => {
  const points = texts.map((text) => Array.from(text, (character) => character.codePointAt(0) ?? 0));
  const width = Math.max(1, ...points.map(({ length }) => length));
  const view = new DataView(new ArrayBuffer(4 * width * texts.length));
  for (const [i, text] of points.entries()) {
    for (const [j, point] of text.entries()) view.setUint32(4 * (i * width + j), point, true);
  }
  return { descr: `<U${width}`, bytes: new Uint8Array(view.buffer) };
};

const numberBytes = (data: Float64Array | Float32Array | Int32Array) => {
  const size = data.BYTES_PER_ELEMENT;
  const view = new DataView(new ArrayBuffer(size * data.length));
  const kind = data instanceof Int32Array ? 'i' : 'f';
  for (const [i, value] of data.entries()) {
    if (kind === 'i') view.setInt32(4 * i, value, true);
    else if (size === 8) view.setFloat64(8 * i, value, true);
    else view.setFloat32(4 * i, value, true);
  }
  return { descr: `<${kind}${size}`, bytes: new Uint8Array(view.buffer) };
};

/** A .npy file, format 1.0, little-endian, row-major; the values start at a multiple of 64 bytes. */
export const writeNpy = ({ shape, data }: Writable): Uint8Array => {
  const { descr, bytes } = isTexts(data) ? textBytes(data) : numberBytes(data);
  const sizes = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const header = `{'descr': '${descr}', 'fortran_order': False, 'shape': (${sizes}), }`;
  const padding = 63 - ((10 + header.length) % 64);
  const text = strToU8(`${header}${' '.repeat(padding)}\n`);
  const file = new Uint8Array(10 + text.length + bytes.length);
  file.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, text.length & 255, text.length >> 8]);
  file.set(text, 10);
  file.set(bytes, 10 + text.length);
  return file;
};
