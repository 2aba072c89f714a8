import { inflateSync } from 'node:zlib';

export interface Pixels {
  readonly rgba: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const paeth = (a: number, b: number, c: number): number => {
  const p = a + b - c;
  const pa = Math.abs(p - a);
  const pb = Math.abs(p - b);
  const pc = Math.abs(p - c);
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
};

/** Decodes the plain PNGs of the samples: 8 bits a channel, grey, RGB, palette or RGBA, not interlaced. */
export const decodePng = (file: Buffer): Pixels => {
  let width = 0;
  let height = 0;
  let kind = 0;
  let palette = Buffer.alloc(0);
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const name = file.toString('latin1', at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR') {
      width = body.readUInt32BE(0);
      height = body.readUInt32BE(4);
      kind = body[9] ?? 0;
      if (body[8] !== 8 || body[12] !== 0) throw new Error('only 8 bits a channel, not interlaced');
    } else if (name === 'PLTE') palette = Buffer.from(body);
    else if (name === 'IDAT') parts.push(body);
    at += 12 + length;
  }
  const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[kind] ?? 4;
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const flat = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? (flat[y * stride + x - channels] ?? 0) : 0;
      const up = y > 0 ? (flat[(y - 1) * stride + x] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (flat[(y - 1) * stride + x - channels] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      flat[y * stride + x] = (raw[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  const rgba = new Uint8Array(4 * width * height).fill(255);
  for (let i = 0; i < width * height; i++) {
    const at = i * channels;
    const colour =
      kind === 3 ? palette.subarray(3 * (flat[at] ?? 0), 3 * (flat[at] ?? 0) + 3) : flat.subarray(at, at + channels);
    for (let c = 0; c < 3; c++) rgba[4 * i + c] = colour[channels < 3 && kind !== 3 ? 0 : c] ?? 0;
    if (kind === 6) rgba[4 * i + 3] = colour[3] ?? 255;
    if (kind === 4) rgba[4 * i + 3] = colour[1] ?? 255;
  }
  return { rgba, width, height };
};
