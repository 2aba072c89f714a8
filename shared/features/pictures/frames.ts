const text = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

/** The size of a colour table, which a GIF's packed field tells (GIF89a, 18 and 20). */
const tableSize = (packed: number): number => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0);

const [extension, image] = [0x21, 0x2c];

/** Walks from block to block until a second image begins. */
const gif = (view: DataView): boolean => {
  let at = 13 + tableSize(view.getUint8(10));
  const skipParts = (): void => {
    while (view.getUint8(at) > 0) at += 1 + view.getUint8(at);
    at++;
  };
  for (let images = 0; ; ) {
    const block = view.getUint8(at);
    if (block === image) {
      if (++images === 2) return true;
      at += 11 + tableSize(view.getUint8(at + 9));
    } else if (block === extension) at += 2;
    else return false;
    skipParts();
  }
};

/** Walks from chunk to chunk: the one that controls an animation stands before the pixels (PNG 3, 11.3.6.1). */
const png = (view: DataView, bytes: Uint8Array): boolean => {
  for (let at = 8; ; at += 12 + view.getUint32(at)) {
    const type = text(bytes, at + 4, 4);
    if (type === 'acTL') return view.getUint32(at + 8) > 1;
    if (type === 'IDAT') return false;
  }
};

const read = (bytes: Uint8Array): boolean => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (text(bytes, 0, 3) === 'GIF') return gif(view);
  if (text(bytes, 1, 3) === 'PNG') return png(view, bytes);
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 12, 4) === 'VP8X') return (view.getUint8(20) & 2) !== 0;
  return text(bytes, 4, 8) === 'ftypavis';
};

/**
 * Whether a picture has several frames (GIF, PNG, WebP, AVIF).
 * @param bytes the file, or its beginning: of a GIF that has to reach to the second frame
 * @returns false as well where the bytes end or make no sense before that is known
 */
export const isAnimated = (bytes: Uint8Array): boolean => {
  try {
    return read(bytes);
  } catch {
    // Past the end of a damaged or shortened file.
    return false;
  }
};
