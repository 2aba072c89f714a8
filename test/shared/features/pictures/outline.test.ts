import { describe, expect, it } from 'vitest';
import { outlineNames } from '../../../../shared/features/pictures/outline.ts';
import { described, figureOf } from '../paint.ts';

type Inside = (x: number, y: number) => boolean;

const side = 61;

const outline = (inside: Inside, width = side, height = side): readonly number[] => {
  const values = described(width, height, figureOf(inside));
  return outlineNames.map((name) => values.get(name) ?? Number.NaN);
};

const close = (one: readonly number[], other: readonly number[], digits = 9): void => {
  one.forEach((value, i) => {
    expect(value, outlineNames[i]).toBeCloseTo(other[i] ?? Number.NaN, digits);
  });
};

const box =
  (left: number, top: number, width: number, height: number): Inside =>
  (x, y) =>
    x >= left && x < left + width && y >= top && y < top + height;

/** A lopsided figure: a box with a notch, and a tail. */
const lopsided: Inside = (x, y) => (box(14, 12, 25, 17)(x, y) && !box(20, 12, 5, 9)(x, y)) || box(30, 29, 5, 14)(x, y);

describe('the outline of a figure', () => {
  it('is the same wherever in the picture it lies', () => {
    for (const [dx, dy] of [
      [9, 0],
      [0, 8],
      [-12, 11],
    ] as const)
      close(
        outline((x, y) => lopsided(x - dx, y - dy)),
        outline(lopsided),
        1,
      );
  });

  it('is the same in a mirror and on its side, but for the rounding of rays', () => {
    const expected = outline(lopsided);
    for (const turned of [
      outline((x, y) => lopsided(side - 1 - x, y)),
      outline((x, y) => lopsided(x, side - 1 - y)),
      outline((x, y) => lopsided(y, x)),
    ]) {
      close(turned.slice(0, 4), expected.slice(0, 4));
      close(turned.slice(4), expected.slice(4), 1);
    }
  });

  it('of a box has the share, the roundness and the elongation of a box', () => {
    const [w, h] = [31, 13];
    const [share, roundness, hull, elongation] = outline(box(11, 20, w, h));
    expect(share).toBeCloseTo((w * h) / side ** 2, 12);
    expect(roundness).toBeCloseTo((4 * Math.PI * w * h) / (2 * (w + h)) ** 2, 12);
    expect(hull).toBeCloseTo(1, 12);
    expect(elongation).toBeCloseTo((w * w - h * h) / (w * w + h * h - 2), 9);
  });

  it('has a share of its hull by area: an L fills its hull less the triangle of the notch', () => {
    const hull = outline((x, y) => box(10, 10, 30, 30)(x, y) && !box(25, 10, 15, 15)(x, y))[2];
    expect(hull).toBeCloseTo((900 - 225) / (900 - 225 / 2), 9);
  });

  it('that is a slanting line is as elongated as can be, a disc and a square not at all', () => {
    expect(outline((x, y) => x === y && x > 3 && x < 50)[3]).toBeCloseTo(1, 9);
    expect(outline((x, y) => x + y === 60 && x > 3 && x < 50)[3]).toBeCloseTo(1, 9);
    expect(outline((x, y) => (x - 30) ** 2 + (y - 30) ** 2 <= 400)[3]).toBeCloseTo(0, 9);
    expect(outline(box(5, 40, 12, 12))[3]).toBeCloseTo(0, 9);
    expect(outline((x, y) => x === 4 && y === 7)[3]).toBe(0);
  });

  it('has the radii of a box, by trigonometry', () => {
    const [w, h] = [51, 27];
    const spreadAndRoughness = outline(box(5, 17, w, h)).slice(4);
    const disc = Math.sqrt((w * h) / Math.PI);
    const radii = Array.from({ length: 180 }, (_, k) => {
      const angle = (2 * Math.PI * k) / 180;
      return Math.min(w / 2 / Math.abs(Math.cos(angle)), h / 2 / Math.abs(Math.sin(angle))) / disc;
    });
    const mean = radii.reduce((sum, radius) => sum + radius, 0) / 180;
    const spread = Math.sqrt(radii.reduce((sum, radius) => sum + (radius - mean) ** 2, 0) / 180);
    const roughness = radii.reduce((sum, radius, k) => sum + Math.abs(radius - (radii[(k + 1) % 180] ?? 0)), 0) / 180;
    expect(Math.abs((spreadAndRoughness[0] ?? 0) / spread - 1)).toBeLessThan(0.03);
    expect(Math.abs((spreadAndRoughness[1] ?? 0) / roughness - 1)).toBeLessThan(0.1);
  });

  it('reaches the edge of the picture', () => {
    const all = outline(box(0, 0, 30, side));
    expect(all[0]).toBeCloseTo(30 / side, 12);
    expect(all[1]).toBeCloseTo((4 * Math.PI * 30 * side) / (2 * (30 + side)) ** 2, 12);
  });

  it('is nothing where there is no figure', () => {
    expect(outline(() => false)).toEqual(outlineNames.map(() => 0));
  });
});
