export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

const text = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

const png = (view: DataView): ImageSize => ({ width: view.getUint32(16), height: view.getUint32(20) });

const gif = (view: DataView): ImageSize => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) });

/** A negative height only says that the rows run downwards. */
const bmp = (view: DataView): ImageSize => ({
  width: view.getInt32(18, true),
  height: Math.abs(view.getInt32(22, true)),
});

/** Start-of-frame markers are C0 to CF without C4, C8 and CC, which are tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Walks from segment to segment up to the frame header (ITU-T T.81, B.2.2). */
const jpeg = (view: DataView): ImageSize | null => {
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2))
    if (isFrame(view.getUint8(at + 1))) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  return null;
};

/** The three forms of WebP: lossy, lossless, and extended with a canvas size. */
const webp = (view: DataView, form: string): ImageSize | null => {
  if (form === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (form === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  if (form !== 'VP8X') return null;
  const below = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  return { width: below(24) + 1, height: below(27) + 1 };
};

const read = (bytes: Uint8Array): ImageSize | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (text(bytes, 1, 3) === 'PNG') return png(view);
  if (text(bytes, 0, 3) === 'GIF') return gif(view);
  if (text(bytes, 0, 2) === 'BM') return bmp(view);
  if (view.getUint16(0) === 0xffd8) return jpeg(view);
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 4) === 'WEBP') return webp(view, text(bytes, 12, 4));
  return null;
};

/**
 * Width and height in pixels as a picture's first bytes state them (PNG, JPEG, GIF, BMP, WebP), before any turn that
 * its metadata asks for.
 * @param head the beginning of the file; some ten kilobytes do, more where a JPEG carries much metadata
 * @returns null for other formats, and where the head ends or makes no sense before the size is known
 */
export const imageSizeOf = (head: Uint8Array): ImageSize | null => {
  try {
    const size = read(head);
    return size !== null && size.width > 0 && size.height > 0 ? size : null;
  } catch (error) {
    // Reading beyond the end of the head.
    if (error instanceof RangeError) return null;
    throw error;
  }
};
