import { describe, expect, it } from 'vitest';
import { planesOf } from '../../../../shared/features/pictures/planes.ts';
import { createRandom } from '../../../../shared/numbers/random.ts';
import { type Colour, figureOf, pictureOf, white } from '../paint.ts';

const random = createRandom(5);
const anyColour = (): Colour => [random.integer(256), random.integer(256), random.integer(256)];

describe('a picture at working size', () => {
  it('is itself up to 128 pixels a side', () => {
    const palette = Array.from({ length: 128 * 40 }, anyColour);
    const planes = planesOf(
      pictureOf(128, 40, (x, y) => palette[y * 128 + x] ?? white),
      128,
      40,
    );
    expect([planes.width, planes.height]).toEqual([128, 40]);
    [planes.red, planes.green, planes.blue].forEach((plane, channel) => {
      const apart = palette.map((colour, i) => Math.abs((plane[i] ?? Number.NaN) - (colour[channel] ?? 0) / 255));
      expect(Math.max(...apart)).toBeLessThan(1e-12);
    });
  });

  it('has its longer side cut to 128, its shape kept, every pixel the mean of those under it', () => {
    const palette = Array.from({ length: 256 * 128 }, anyColour);
    const planes = planesOf(
      pictureOf(256, 128, (x, y) => palette[y * 256 + x] ?? white),
      256,
      128,
    );
    expect([planes.width, planes.height]).toEqual([128, 64]);
    for (const [x, y] of [
      [0, 0],
      [127, 63],
      [5, 40],
    ] as const) {
      const under = [0, 1].flatMap((dy) => [0, 1].map((dx) => palette[(2 * y + dy) * 256 + 2 * x + dx]?.[1] ?? 0));
      expect(planes.green[y * 128 + x]).toBeCloseTo(under.reduce((sum, value) => sum + value, 0) / 4 / 255, 12);
    }
    expect(planesOf(new Uint8Array(4 * 1000 * 2), 1000, 2)).toMatchObject({ width: 128, height: 1 });
    expect(planesOf(new Uint8Array(4 * 3 * 900), 3, 900)).toMatchObject({ width: 1, height: 128 });
  });

  it('counts every pixel once where the sides do not divide', () => {
    const planes = planesOf(
      pictureOf(200, 130, (x) => [x, 0, 0]),
      200,
      130,
    );
    expect([planes.width, planes.height]).toEqual([128, 83]);
    for (let x = 0; x < 128; x++) {
      const [from, to] = [Math.floor((x * 200) / 128), Math.floor(((x + 1) * 200) / 128)];
      expect(planes.red[x]).toBeCloseTo((from + to - 1) / 2 / 255, 12);
    }
  });

  it('shows what is half transparent half white', () => {
    const rgba = pictureOf(4, 4, () => [0, 51, 255]);
    for (let i = 3; i < rgba.length; i += 4) rgba[i] = 51;
    const { red, green, blue } = planesOf(rgba, 4, 4);
    expect(red[5]).toBeCloseTo(0.8, 12);
    expect(green[5]).toBeCloseTo(0.2 * 0.2 + 0.8, 12);
    expect(blue[5]).toBeCloseTo(1, 12);
  });
});

describe('the figure', () => {
  const figure = (width: number, height: number, inside: (x: number, y: number) => boolean): readonly number[] => [
    ...planesOf(pictureOf(width, height, figureOf(inside)), width, height).figure,
  ];

  it('is what differs from the border, though it touches every side of it', () => {
    const cross = (x: number, y: number): boolean => x === 5 || y === 6;
    const expected = Array.from({ length: 11 * 13 }, (_, i) => +cross(i % 11, Math.floor(i / 11)));
    expect(figure(11, 13, cross)).toEqual(expected);
  });

  it('is light on a dark border as well as dark on a light one', () => {
    const inner = (x: number, y: number): boolean => x > 3 && x < 8 && y > 2 && y < 7;
    expect(figure(11, 11, (x, y) => !inner(x, y))).toEqual(figure(11, 11, inner));
  });

  it.each([
    ['left', (x: number) => x < 2],
    ['right', (x: number) => x > 8],
    ['top', (_x: number, y: number) => y < 2],
    ['bottom', (_x: number, y: number) => y > 8],
  ])('may fill the %s side', (_, inside) => {
    expect(figure(11, 11, inside)).toEqual(Array.from({ length: 121 }, (__, i) => +inside(i % 11, Math.floor(i / 11))));
  });

  it('differs by more than .12 in colour', () => {
    const differing = (by: Colour): number => {
      const rgba = pictureOf(9, 9, (x, y) => (x === 4 && y === 4 ? by : [0, 0, 0]));
      return planesOf(rgba, 9, 9).figure[40] ?? -1;
    };
    expect(differing([30, 0, 0])).toBe(0);
    expect(differing([31, 0, 0])).toBe(1);
    expect(differing([18, 18, 17])).toBe(1);
    expect(differing([17, 17, 17])).toBe(0);
    expect(differing([0, 31, 0])).toBe(1);
    expect(differing([0, 0, 31])).toBe(1);
  });
});
