import { imageDescriptor, imageFeatureNames } from '../../../shared/features/pictures/descriptor.ts';

/** A picture by the colour of each pixel, red, green and blue from 0 to 255; described by name. */
export type Colour = readonly [number, number, number];

export const pictureOf = (width: number, height: number, colour: (x: number, y: number) => Colour): Uint8Array => {
  const rgba = new Uint8Array(4 * width * height).fill(255);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rgba.set(colour(x, y), 4 * (y * width + x));
  return rgba;
};

export const described = (
  width: number,
  height: number,
  colour: (x: number, y: number) => Colour,
): ReadonlyMap<string, number> => {
  const values = imageDescriptor(pictureOf(width, height, colour), width, height);
  return new Map(imageFeatureNames.map((name, j) => [name, values[j] ?? Number.NaN]));
};

export const white: Colour = [255, 255, 255];
export const black: Colour = [0, 0, 0];

/** Black where `inside` says, on white. */
export const figureOf =
  (inside: (x: number, y: number) => boolean) =>
  (x: number, y: number): Colour =>
    inside(x, y) ? black : white;
