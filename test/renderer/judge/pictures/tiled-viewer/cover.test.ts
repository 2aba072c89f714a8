import { describe, expect, it } from 'vitest';
import { levelFor, tilesCovering } from '../../../../../renderer/judge/pictures/tiled-viewer/cover.ts';
import { placementOf, visibleArea } from '../../../../../renderer/judge/pictures/tiled-viewer/placement.ts';
import { identityView, type ViewTransform } from '../../../../../renderer/judge/pictures/view-transform.ts';
import { coreOf, cutOf, tileSide, tileSize } from '../../../../../renderer/workers/pictures/tile.ts';

const whole = ({ width, height }: { readonly width: number; readonly height: number }) => ({
  x: 0,
  y: 0,
  right: width,
  bottom: height,
});
const sizes = [
  { width: 8000, height: 8000 },
  { width: 4001, height: 3001 },
  { width: 513, height: 20_000 },
];

describe('the tiles of a picture', () => {
  it.each([0, 1, 2, 3])('cover it exactly at level %i, and no pixel twice', (level) => {
    for (const picture of sizes) {
      // Pixels of the picture in either direction, in which tiles begin and end.
      const rows = new Map<number, { readonly from: number; readonly to: number }[]>();
      let pixels = 0;
      for (const tile of tilesCovering(whole(picture), level)) {
        const { x, y, width, height } = coreOf(picture, tile);
        pixels += width * height;
        rows.set(y, [...(rows.get(y) ?? []), { from: x, to: x + width }]);
      }
      expect(pixels).toBe(picture.width * picture.height);
      for (const row of rows.values()) {
        const ordered = row.sort((a, b) => a.from - b.from);
        expect(ordered.map(({ from }) => from)).toEqual([0, ...ordered.map(({ to }) => to).slice(0, -1)]);
        expect(ordered.at(-1)?.to).toBe(picture.width);
      }
    }
  });

  it('meet without a gap on the screen, at any scale', () => {
    for (const scale of [0.23, 0.5, 0.77, 1, 1.3, 7.1])
      for (const picture of sizes)
        for (const tile of tilesCovering(whole(picture), levelFor(scale))) {
          const core = coreOf(picture, tile);
          const next = coreOf(picture, { ...tile, column: tile.column + 1 });
          expect(Math.round((core.x + core.width) * scale)).toBe(Math.round(Math.min(next.x, picture.width) * scale));
        }
  });

  it('hold one pixel of their own more on every side that has a neighbour', () => {
    const picture = { width: 4001, height: 3001 };
    expect(cutOf(picture, { level: 0, column: 0, row: 0 })).toEqual({ x: 0, y: 0, width: 481, height: 481 });
    expect(cutOf(picture, { level: 0, column: 1, row: 2 })).toEqual({ x: 479, y: 959, width: 482, height: 482 });
    expect(cutOf(picture, { level: 1, column: 3, row: 2 })).toEqual({ x: 2878, y: 1918, width: 964, height: 964 });
    expect(tileSize(picture, { level: 1, column: 4, row: 3 })).toEqual({ width: 82, height: 62 });
  });

  it('are few enough for the pane, however large the picture and whatever the scale', () => {
    const pane = { width: 900, height: 800 };
    for (let zoom = 1; zoom < 40; zoom *= 1.13)
      for (const picture of [sizes[0], { width: 30_000, height: 30_000 }]) {
        if (picture === undefined) continue;
        const placement = placementOf(picture, pane, { ...identityView, zoom });
        const area = visibleArea(picture, pane, placement);
        if (area === null) throw new Error('the centre is in sight');
        const tiles = tilesCovering(area, levelFor(placement.width / picture.width));
        expect(tiles.length * tileSide ** 2).toBeLessThanOrEqual(
          (2 * pane.width + 2 * tileSide) * (2 * pane.height + 2 * tileSide),
        );
      }
  });
});

describe('the tiles of a view', () => {
  const pane = { width: 572, height: 545 };
  const turns: readonly ViewTransform['turns'][] = [0, 1, 2, 3];

  it.each(turns)('cover what is seen after %i quarter turns, and each of them is seen', (turned) => {
    for (const picture of sizes)
      for (const look of [
        { ...identityView, actual: true },
        { ...identityView, actual: true, x: 0.4, y: -1.3 },
        { ...identityView, zoom: 5, x: 1.1 },
      ]) {
        const placement = placementOf(picture, pane, { ...look, turns: turned });
        const area = visibleArea(picture, pane, placement);
        if (area === null) continue;
        const cores = tilesCovering(area, levelFor(placement.width / picture.width)).map((tile) =>
          coreOf(picture, tile),
        );
        for (const { x, y, width, height } of cores) {
          expect(Math.min(x + width, area.right) - Math.max(x, area.x)).toBeGreaterThan(0);
          expect(Math.min(y + height, area.bottom) - Math.max(y, area.y)).toBeGreaterThan(0);
        }
        const seen = cores.map(
          ({ x, y, width, height }) =>
            (Math.min(x + width, area.right) - Math.max(x, area.x)) *
            (Math.min(y + height, area.bottom) - Math.max(y, area.y)),
        );
        const pixels = (area.right - area.x) * (area.bottom - area.y);
        expect(seen.reduce((sum, part) => sum + part, 0) / pixels).toBeCloseTo(1, 9);
      }
  });

  it('come from the centre outwards', () => {
    const [first, ...others] = tilesCovering({ x: 0, y: 0, right: 2400, bottom: 2400 }, 0);
    expect(first).toEqual({ level: 0, column: 2, row: 2 });
    expect(others.slice(-4).every(({ column, row }) => column % 4 === 0 && row % 4 === 0)).toBe(true);
  });

  it('have at least as many pixels as the screen, and less than twice as many, until the picture has no more', () => {
    for (let scale = 0.01; scale < 1; scale *= 1.07) {
      const own = scale * 2 ** levelFor(scale);
      expect(own).toBeGreaterThan(0.5);
      expect(own).toBeLessThanOrEqual(1);
    }
    expect([0.5, 1, 1.5, 32].map(levelFor)).toEqual([1, 0, 0, 0]);
  });
});
