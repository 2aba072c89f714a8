/** A picture at working size, in values from 0 to 1. */
export interface Planes {
  readonly width: number;
  readonly height: number;
  readonly red: Float64Array;
  readonly green: Float64Array;
  readonly blue: Float64Array;
  readonly lightness: Float64Array;
  /** 1 where the picture differs from its background, else 0. */
  readonly figure: Uint8Array;
}

/** Longest side at working size: enough for outlines, and cheap. */
const workingSide = 128;
/** Colour distance (of √3 at most) from which a pixel belongs to the figure. */
const figureDistance = 0.12;

/** Shrinks one channel by averaging the source pixels under each target pixel, transparency shown on white. */
const shrink = (
  rgba: Uint8Array | Uint8ClampedArray,
  width: number,
  height: number,
  channel: number,
  w: number,
  h: number,
) => {
  const out = new Float64Array(w * h);
  for (let y = 0; y < h; y++) {
    const top = Math.floor((y * height) / h);
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * height) / h));
    for (let x = 0; x < w; x++) {
      const left = Math.floor((x * width) / w);
      const right = Math.max(left + 1, Math.floor(((x + 1) * width) / w));
      let sum = 0;
      for (let sy = top; sy < bottom; sy++) {
        for (let sx = left; sx < right; sx++) {
          const at = 4 * (sy * width + sx);
          const alpha = (rgba[at + 3] ?? 255) / 255;
          sum += ((rgba[at + channel] ?? 0) / 255) * alpha + 1 - alpha;
        }
      }
      out[y * w + x] = sum / ((bottom - top) * (right - left));
    }
  }
  return out;
};

/** The median along the border: what surrounds the figure, whatever touches the edge here and there. */
const borderMedian = (plane: Float64Array, w: number, h: number): number => {
  const border: number[] = [];
  for (let x = 0; x < w; x++) border.push(plane[x] ?? 0, plane[(h - 1) * w + x] ?? 0);
  for (let y = 0; y < h; y++) border.push(plane[y * w] ?? 0, plane[y * w + w - 1] ?? 0);
  border.sort((a, b) => a - b);
  return border[border.length >> 1] ?? 0;
};

/** Brings RGBA pixels to working size and separates the figure from its background. */
export const planesOf = (rgba: Uint8Array | Uint8ClampedArray, width: number, height: number): Planes => {
  const ratio = Math.min(1, workingSide / Math.max(width, height));
  const w = Math.max(1, Math.round(width * ratio));
  const h = Math.max(1, Math.round(height * ratio));
  const red = shrink(rgba, width, height, 0, w, h);
  const green = shrink(rgba, width, height, 1, w, h);
  const blue = shrink(rgba, width, height, 2, w, h);
  const lightness = red.map((r, i) => 0.2126 * r + 0.7152 * (green[i] ?? 0) + 0.0722 * (blue[i] ?? 0));
  const ground = [red, green, blue].map((plane) => borderMedian(plane, w, h));
  const figure = new Uint8Array(w * h);
  for (let i = 0; i < figure.length; i++) {
    const distance = Math.hypot(
      (red[i] ?? 0) - (ground[0] ?? 0),
      (green[i] ?? 0) - (ground[1] ?? 0),
      (blue[i] ?? 0) - (ground[2] ?? 0),
    );
    figure[i] = distance > figureDistance ? 1 : 0;
  }
  return { width: w, height: h, red, green, blue, lightness, figure };
};
