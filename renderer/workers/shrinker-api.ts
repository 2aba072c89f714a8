/** Makes the smaller copies that large pictures are painted from. */
export type ShrinkerApi = {
  /** The picture at an object URL, decoded and shrunk in proportion; null when it cannot be decoded. */
  shrink(input: { readonly url: string }): ImageBitmap | null;
};
