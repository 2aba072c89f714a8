import { type Sentence, say } from '../../model/localizable.ts';
import type { Planes } from './planes.ts';

const hues = [say`red`, say`orange`, say`yellow-green`, say`green`, say`cyan`, say`blue`, say`violet`, say`magenta`];

export const colourNames: readonly Sentence[] = [
  say`lightness`,
  say`lightness spread`,
  say`red against green`,
  say`red against green, spread`,
  say`blue against yellow`,
  say`blue against yellow, spread`,
  ...hues.map((hue) => say`share of ${hue}`),
];

/** Less of a hue than this is a rounding of other hues, which scaling to unit variance would blow up. */
const leastShare = 1e-3;

const meanAndSpread = (values: Float64Array): readonly [number, number] => {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let square = 0;
  for (const value of values) square += (value - mean) ** 2;
  return [mean, Math.sqrt(square / values.length)];
};

/**
 * Mean and spread of lightness and of the two opponent colours, and a histogram of hues in which a pixel counts by
 * its saturation, shared between the two nearest hues.
 */
export const colourFeatures = ({ red, green, blue, lightness }: Planes): readonly number[] => {
  const redGreen = red.map((r, i) => r - (green[i] ?? 0));
  const blueYellow = blue.map((b, i) => b - ((red[i] ?? 0) + (green[i] ?? 0)) / 2);
  const histogram = new Float64Array(hues.length);
  for (let i = 0; i < red.length; i++) {
    const r = red[i] ?? 0;
    const g = green[i] ?? 0;
    const b = blue[i] ?? 0;
    const chroma = Math.max(r, g, b) - Math.min(r, g, b);
    if (chroma < 1e-3) continue;
    const turn = Math.atan2(Math.sqrt(3) * (g - b), 2 * r - g - b) / (2 * Math.PI);
    const position = (turn < 0 ? turn + 1 : turn) * hues.length;
    const low = Math.floor(position) % hues.length;
    const high = (low + 1) % hues.length;
    const share = position - Math.floor(position);
    histogram[low] = (histogram[low] ?? 0) + chroma * (1 - share);
    histogram[high] = (histogram[high] ?? 0) + chroma * share;
  }
  return [
    ...meanAndSpread(lightness),
    ...meanAndSpread(redGreen),
    ...meanAndSpread(blueYellow),
    ...Array.from(histogram, (sum) => (sum < leastShare * red.length ? 0 : sum / red.length)),
  ];
};
