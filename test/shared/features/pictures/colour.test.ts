import { describe, expect, it } from 'vitest';
import { colourNames } from '../../../../shared/features/pictures/colour.ts';
import { createRandom } from '../../../../shared/numbers/random.ts';
import { type Colour, described } from '../paint.ts';

const side = 20;

const colours = (colour: (x: number, y: number) => Colour): ReadonlyMap<string, number> => {
  const all = described(side, side, colour);
  return new Map(colourNames.map((name) => [name, all.get(name) ?? Number.NaN]));
};

const only = (colour: Colour): ReadonlyMap<string, number> => colours(() => colour);

/** The hues with a share, and how large it is. */
const hues = (values: ReadonlyMap<string, number>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...values].flatMap(([name, value]) =>
      name.startsWith('share of ') && value > 0 ? [[name.slice(9), Math.round(value * 1e6) / 1e6]] : [],
    ),
  );

const third = Math.round(1e6 / 3) / 1e6;

describe('the colours of a picture', () => {
  it.each<[Colour, Readonly<Record<string, number>>]>([
    [[255, 0, 0], { red: 1 }],
    [[0, 255, 255], { cyan: 1 }],
    [[255, 255, 0], { orange: Math.round(2e6 / 3) / 1e6, 'yellow-green': third }],
    [[0, 0, 255], { blue: Math.round(2e6 / 3) / 1e6, violet: third }],
    [[255, 0, 255], { violet: third, magenta: Math.round(2e6 / 3) / 1e6 }],
    [[102, 51, 51], { red: 0.2 }],
    [[128, 128, 128], {}],
    [[0, 0, 0], {}],
  ])('are shared between the two nearest hues, by saturation: %s', (colour, expected) => {
    for (const [name, share] of Object.entries(expected)) expect(hues(only(colour))[name]).toBeCloseTo(share, 5);
    expect(Object.keys(hues(only(colour))).sort()).toEqual(Object.keys(expected).sort());
  });

  it('trade hues when green and blue are exchanged, as a mirror of the circle does', () => {
    const random = createRandom(3);
    const palette = Array.from(
      { length: side * side },
      (): Colour => [random.integer(256), random.integer(256), random.integer(256)],
    );
    const plain = colours((x, y) => palette[y * side + x] ?? [0, 0, 0]);
    const traded = colours((x, y) => {
      const [r, g, b] = palette[y * side + x] ?? [0, 0, 0];
      return [r, b, g];
    });
    const shares = (values: ReadonlyMap<string, number>) =>
      [...values].filter(([name]) => name.startsWith('share of')).map(([, share]) => share);
    const circle = shares(plain);
    shares(traded).forEach((share, i) => {
      expect(share).toBeCloseTo(circle[(8 - i) % 8] ?? Number.NaN, 9);
    });
  });

  it('have means and spreads by definition', () => {
    // A quarter of the picture red, the rest green.
    const values = colours((x, y) => (x < side / 2 && y < side / 2 ? [255, 0, 0] : [0, 255, 0]));
    const spread = Math.sqrt((1 / 4) * (3 / 4));
    expect(values.get('lightness')).toBeCloseTo(0.2126 / 4 + (3 * 0.7152) / 4, 9);
    expect(values.get('lightness spread')).toBeCloseTo(spread * (0.7152 - 0.2126), 9);
    expect(values.get('red against green')).toBeCloseTo(1 / 4 - 3 / 4, 9);
    expect(values.get('red against green, spread')).toBeCloseTo(2 * spread, 9);
    expect(values.get('blue against yellow')).toBeCloseTo(-1 / 2, 9);
    expect(values.get('blue against yellow, spread')).toBeCloseTo(0, 9);
    expect(only([0, 0, 255]).get('blue against yellow')).toBeCloseTo(1, 9);
    expect(only([0, 0, 255]).get('lightness')).toBeCloseTo(0.0722, 9);
  });

  it('of a speck are not blown up', () => {
    const tinted = (strength: number): Colour => [100 + strength, 100, 100];
    const speck = (pixels: number) => hues(colours((x, y) => (y * side + x < pixels ? tinted(51) : [100, 100, 100])));
    // 51 of 255 over one pixel of 400 is half of a thousandth, over two just short of it, over three more.
    expect(speck(1)).toEqual({});
    expect(speck(3)).toEqual({ red: 0.0015 });
  });
});
