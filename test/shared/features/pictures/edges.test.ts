import { describe, expect, it } from 'vitest';
import { edgeNames } from '../../../../shared/features/pictures/edges.ts';
import { createRandom } from '../../../../shared/numbers/random.ts';
import { type Colour, described } from '../paint.ts';

const side = 30;
const random = createRandom(8);
const grey = Array.from({ length: side * side }, () => random.integer(256));
const noise = (x: number, y: number): Colour => {
  const value = grey[y * side + x] ?? 0;
  return [value, value, value];
};

const edges = (colour: (x: number, y: number) => Colour, width = side, height = side): ReadonlyMap<string, number> => {
  const all = described(width, height, colour);
  return new Map(edgeNames.map((name) => [name, all.get(name) ?? Number.NaN]));
};

/** Every entry of the one is the entry of the other that is called so after these words are exchanged. */
const sameBut = (
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
  exchanged: Readonly<Record<string, string>>,
): void => {
  for (const [name, value] of one) {
    const called = name.replaceAll(/\w+/g, (word) => exchanged[word] ?? word);
    expect(other.get(called), called).toBeCloseTo(value, 9);
  }
};

describe('the edges of a picture', () => {
  const expected = edges(noise);

  it('are where they were, left for right, in a mirror', () => {
    sameBut(
      edges((x, y) => noise(side - 1 - x, y)),
      expected,
      {
        left: 'right',
        right: 'left',
        rising: 'falling',
        falling: 'rising',
      },
    );
  });

  it('are where they were, top for bottom, upside down', () => {
    sameBut(
      edges((x, y) => noise(x, side - 1 - y)),
      expected,
      {
        top: 'bottom',
        bottom: 'top',
        rising: 'falling',
        falling: 'rising',
      },
    );
  });

  it('are as many of a negative', () => {
    sameBut(
      edges((x, y) => noise(x, y).map((value) => 255 - value) as unknown as Colour),
      expected,
      {},
    );
  });

  it('of an even slope are as steep as the slope over the distance looked at, and run one way', () => {
    const slope = edges((x) => [5 * x, 5 * x, 5 * x]);
    for (const [name, reach] of [
      ['edges, fine', 1],
      ['edges, medium', 3],
      ['edges, coarse', 8],
    ] as const)
      expect(slope.get(name)).toBeCloseTo((2 * reach * 5) / 255, 9);
    for (const [name, value] of slope) {
      if (name.startsWith('upright edges')) expect(value).toBeGreaterThan(0.05);
      else if (!name.startsWith('edges')) expect(value).toBeCloseTo(0, 9);
    }
  });

  it('of a slope are counted pixel by pixel in their cell', () => {
    const slope = edges((_, y) => [5 * y, 5 * y, 5 * y]);
    const corner = Math.sqrt((9 * 9 * 10) / 255 / side ** 2);
    const middle = Math.sqrt((10 * 10 * 10) / 255 / side ** 2);
    expect(slope.get('level edges, top left')).toBeCloseTo(corner, 9);
    expect(slope.get('level edges, bottom right')).toBeCloseTo(corner, 9);
    expect(slope.get('level edges, middle centre')).toBeCloseTo(middle, 9);
  });

  it('that run between two directions are shared by how near they are', () => {
    // Twice as steep to the right as down: the angle is arctan 1/2, between 0 and an eighth turn.
    const slope = edges((x, y) => [4 * x + 2 * y, 4 * x + 2 * y, 4 * x + 2 * y]);
    const share = Math.atan2(1, 2) / (Math.PI / 4);
    const upright = (slope.get('upright edges, middle centre') ?? 0) ** 2;
    const slanting =
      (slope.get('rising edges, middle centre') ?? 0) ** 2 + (slope.get('falling edges, middle centre') ?? 0) ** 2;
    expect(slanting / (upright + slanting)).toBeCloseTo(share, 6);
    expect(slope.get('level edges, middle centre')).toBeCloseTo(0, 9);
  });

  it('are none too far apart for the picture', () => {
    const small = edges((x) => [9 * x, 0, 0], 16, 17);
    expect(small.get('edges, coarse')).toBe(0);
    expect(small.get('edges, medium')).toBeGreaterThan(0);
    expect(edges((x) => [9 * x, 0, 0], 17, 17).get('edges, coarse')).toBeGreaterThan(0);
  });
});
