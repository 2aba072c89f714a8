import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { imageDescriptor, imageFeatureNames } from '../../../../shared/features/pictures/descriptor.ts';
import { decodePng, type Pixels } from '../png.ts';

const folder = new URL('../../../../build/samples/eggs/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.png'))
  .sort();
const pictures = names.map((name) => decodePng(readFileSync(new URL(name, folder))));
const truth = names.map((name) => Number(name.slice(1, -4)));
const describeOne = ({ rgba, width, height }: Pixels) => imageDescriptor(rgba, width, height);
const eggs = pictures.map(describeOne);

const at = (name: string): number => {
  const index = imageFeatureNames.indexOf(name);
  if (index < 0) throw new Error(`no feature ${name}`);
  return index;
};

/** A picture from a rule that gives the colour of each place. */
const painted = (
  width: number,
  height: number,
  colour: (x: number, y: number) => readonly [number, number, number, number],
): Pixels => {
  const rgba = new Uint8Array(4 * width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rgba.set(colour((x + 0.5) / width, (y + 0.5) / height), 4 * (y * width + x));
  }
  return { rgba, width, height };
};

const white = [255, 255, 255, 255] as const;
const disc = (size: number) =>
  painted(size, size, (x, y) => ((x - 0.5) ** 2 + (y - 0.5) ** 2 < 0.09 ? [0, 0, 255, 255] : white));
const star = (size: number) =>
  painted(size, size, (x, y) => {
    const angle = Math.atan2(y - 0.5, x - 0.5);
    return Math.hypot(x - 0.5, y - 0.5) < 0.25 + 0.15 * Math.cos(12 * angle) ? [0, 0, 255, 255] : white;
  });

/** Share of triplets that standardised Euclidean distance orders as the truth does. */
const tripletAccuracy = (rows: readonly Float64Array[]): number => {
  const scaled = rows.map((row) => row.slice());
  for (let j = 0; j < imageFeatureNames.length; j++) {
    const column = rows.map((row) => row[j] ?? 0);
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    const spread = Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length) || 1;
    for (const row of scaled) row[j] = ((row[j] ?? 0) - mean) / spread;
  }
  const distance = scaled.map((x) => scaled.map((y) => Math.hypot(...x.map((value, j) => value - (y[j] ?? 0)))));
  let right = 0;
  let total = 0;
  for (let a = 0; a < rows.length; a++) {
    for (let p = 0; p < rows.length; p++) {
      for (let q = 0; q < p; q++) {
        const apart = Math.abs((truth[a] ?? 0) - (truth[p] ?? 0)) - Math.abs((truth[a] ?? 0) - (truth[q] ?? 0));
        if (a === p || a === q || apart === 0) continue;
        total++;
        if (((distance[a]?.[p] ?? 0) - (distance[a]?.[q] ?? 0)) * apart > 0) right++;
      }
    }
  }
  return right / total;
};

describe('the descriptor of pictures', () => {
  it('has a name for every entry, each once, and only finite numbers', () => {
    expect(new Set(imageFeatureNames).size).toBe(imageFeatureNames.length);
    for (const egg of eggs) {
      expect(egg.length).toBe(imageFeatureNames.length);
      expect(egg.every(Number.isFinite)).toBe(true);
    }
  });

  it('orders the eggs by their smoothness, before anything is learned', () => {
    expect(tripletAccuracy(eggs)).toBeGreaterThan(0.9);
  });

  it('tells a spiky figure from a round one', () => {
    const round = describeOne(disc(200));
    const spiky = describeOne(star(200));
    expect(spiky[at('figure, roundness')]).toBeLessThan((round[at('figure, roundness')] ?? 0) / 2);
    expect(spiky[at('figure, share of its hull')]).toBeLessThan(0.8);
    expect(round[at('figure, share of its hull')]).toBeGreaterThan(0.95);
    expect(spiky[at('outline, roughness')]).toBeGreaterThan(5 * (round[at('outline, roughness')] ?? 1));
    expect(round[at('figure, share of picture')]).toBeCloseTo(Math.PI * 0.09, 2);
  });

  it('hardly changes with the size of the picture', () => {
    const small = describeOne(star(150));
    const large = describeOne(star(600));
    for (const [j, value] of large.entries()) expect(Math.abs(value - (small[j] ?? 0))).toBeLessThan(0.05);
  });

  it('sees colours and directions', () => {
    const red = describeOne(painted(64, 64, () => [255, 0, 0, 255]));
    expect(red[at('share of red')]).toBeCloseTo(1, 6);
    expect(red[at('edges, fine')]).toBe(0);
    const stripes = describeOne(painted(90, 90, (x) => (Math.floor(10 * x) % 2 === 0 ? [0, 0, 0, 255] : white)));
    expect(stripes[at('upright edges, middle centre')]).toBeGreaterThan(0.1);
    expect(stripes[at('level edges, middle centre')]).toBe(0);
    const turned = describeOne(painted(90, 90, (_x, y) => (Math.floor(10 * y) % 2 === 0 ? [0, 0, 0, 255] : white)));
    expect(turned[at('level edges, middle centre')]).toBeGreaterThan(0.1);
    expect(turned[at('upright edges, middle centre')]).toBe(0);
  });

  it('shows what is transparent on white', () => {
    const clear = describeOne(painted(40, 40, () => [255, 0, 0, 0]));
    expect(clear).toEqual(describeOne(painted(40, 40, () => white)));
  });

  it('describes the smallest and the most stretched pictures', () => {
    for (const [width, height] of [
      [1, 1],
      [1, 50],
      [2000, 2],
    ] as const) {
      expect(describeOne(painted(width, height, () => [9, 9, 9, 255])).every(Number.isFinite)).toBe(true);
    }
    expect(() => imageDescriptor(new Uint8Array(7), 1, 2)).toThrow(RangeError);
  });
});
