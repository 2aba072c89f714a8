import type { OpenedFile } from '../../../shared/contract/shell.ts';
import { imageDescriptor } from '../../../shared/features/pictures/descriptor.ts';
import { say } from '../../../shared/model/localizable.ts';
import { done, failed, type Outcome } from '../../../shared/model/result.ts';

/** The descriptor looks at shapes and colours, not at pixels: larger pictures are drawn smaller first. */
const largestSide = 256;

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  bmp: 'image/bmp',
  avif: 'image/avif',
};

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

export const isPicture = ({ name }: OpenedFile): boolean => Object.hasOwn(types, endingOf(name));

/** A copy, so that the blob does not depend on memory that may be handed on. */
export const pictureBlob = ({ name, bytes }: OpenedFile): Blob =>
  new Blob([new Uint8Array(bytes)], { type: types[endingOf(name)] ?? 'application/octet-stream' });

/** Decodes a picture and describes it; a file that is none is named. */
export const describePicture = async ({ name, bytes }: OpenedFile, blob: Blob): Promise<Outcome<Float64Array>> => {
  const nothingSaved = {
    safe: say`Nothing was imported.`,
    remedy: say`Replace the file or take it out of the folder.`,
  };
  if (bytes.length === 0) {
    return failed(
      'image.empty',
      say`${name} has 0 bytes; a picture (PNG, JPEG, WebP, GIF, BMP or AVIF) was expected.`,
      nothingSaved,
    );
  }
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(blob);
  } catch {
    return failed(
      'image.unreadable',
      say`${name} is not a picture that can be read (PNG, JPEG, WebP, GIF, BMP or AVIF).`,
      nothingSaved,
    );
  }
  const scale = Math.min(1, largestSide / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this engine has no 2d canvas in workers');
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return done(imageDescriptor(context.getImageData(0, 0, width, height).data, width, height));
};
