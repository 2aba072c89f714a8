// Room: Cuts and shrinks pictures of many megapixels.

import type { ImageSize } from '../../../shared/features/pictures/size.ts';
import type { Tile } from './tile.ts';

/** A smaller copy, and the size of the picture itself as it is shown: turned as its metadata asks for. */
export interface Copy {
  readonly bitmap: ImageBitmap;
  readonly picture: ImageSize;
  /** The picture has further frames, of which only the first is decoded. */
  readonly animated: boolean;
}

/** Makes what large pictures are painted from: smaller copies, and tiles for a close look. */
export type ShrinkerApi = {
  /** The picture at an object URL, decoded and shrunk in proportion; null when it cannot be decoded. */
  shrink(input: { readonly url: string; readonly side: number }): Copy | null;
  /** One tile of the picture; null when it cannot be decoded, or when the call was cancelled before. */
  cut(input: { readonly url: string; readonly tile: Tile }): ImageBitmap | null;
  /** Keeps the picture decoded from its next use on, and begins with that when nothing else is to do. */
  retain(input: { readonly url: string }): void;
  release(input: { readonly url: string }): void;
};
