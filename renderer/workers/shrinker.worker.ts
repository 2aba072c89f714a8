import { Serial } from '../session/serial.ts';
import { Handed } from './port.ts';
import { reducedSize } from './reduced.ts';
import { serve } from './serve.ts';
import type { ShrinkerApi } from './shrinker-api.ts';

/** One after the other: a picture of 64 megapixels takes 256 MB while it is decoded. */
const turns = new Serial();

const decoded = async (url: string): Promise<ImageBitmap | null> => {
  try {
    return await createImageBitmap(await (await fetch(url)).blob());
  } catch {
    return null;
  }
};

const shrink = async (url: string): Promise<ImageBitmap | null> => {
  const whole = await decoded(url);
  if (whole === null) return null;
  const { width, height } = reducedSize(whole);
  try {
    return await createImageBitmap(whole, { resizeWidth: width, resizeHeight: height, resizeQuality: 'medium' });
  } finally {
    whole.close();
  }
};

serve<ShrinkerApi>(self, {
  shrink: async ({ url }) => {
    const bitmap = await turns.run(() => shrink(url));
    return bitmap === null ? null : new Handed(bitmap, [bitmap]);
  },
});
