import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  placementOf,
  transformOf,
  visibleArea,
} from '../../../../../renderer/judge/pictures/tiled-viewer/placement.ts';
import { identityView, type ViewTransform } from '../../../../../renderer/judge/pictures/view-transform.ts';

const pictures = [
  { width: 8000, height: 8000 },
  { width: 4001, height: 3001 },
  { width: 12_000, height: 700 },
  { width: 3001, height: 2002 },
];
const panes = [
  { width: 572, height: 545 },
  { width: 1201, height: 700 },
];
const turns: readonly ViewTransform['turns'][] = [0, 1, 2, 3];
const looks = turns.flatMap((turned) => [
  { ...identityView, turns: turned },
  { ...identityView, turns: turned, zoom: 3.3, x: 0.21, y: -0.4 },
  { ...identityView, turns: turned, actual: true },
  { ...identityView, turns: turned, actual: true, zoom: 1.5625, x: -0.3, y: 0.1 },
]);
const cases = pictures.flatMap((picture) =>
  panes.flatMap((pane) => looks.map((look) => ({ picture, pane, look, placement: placementOf(picture, pane, look) }))),
);

describe('a large picture in its pane', () => {
  it('touches two edges of the pane and crosses none when it is fitted, whichever way it is turned', () => {
    for (const picture of pictures)
      for (const pane of panes)
        for (const turned of turns) {
          const { x, y, right, bottom } = boundsOf(placementOf(picture, pane, { ...identityView, turns: turned }));
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1);
          expect(Math.max(right - pane.width, bottom - pane.height)).toBeLessThanOrEqual(1);
          const spare = Math.min(pane.width - (right - x), pane.height - (bottom - y));
          expect(Math.abs(spare)).toBeLessThanOrEqual(1);
        }
  });

  it('takes one device pixel for each of its own at 1:1', () => {
    for (const { picture, placement, look } of cases)
      if (look.actual && look.zoom === 1) expect(placement).toMatchObject(picture);
  });

  it('lies on whole device pixels', () => {
    for (const { placement } of cases)
      for (const value of [...transformOf(placement), placement.width, placement.height])
        expect(Number.isInteger(value)).toBe(true);
  });

  it('has its centre where the look puts it, within half a pixel', () => {
    for (const { pane, look, placement } of cases) {
      const { x, y, right, bottom } = boundsOf(placement);
      expect(Math.abs((x + right) / 2 - pane.width * (0.5 + look.x))).toBeLessThan(0.51);
      expect(Math.abs((y + bottom) / 2 - pane.height * (0.5 + look.y))).toBeLessThan(0.51);
    }
  });

  it('turns clockwise: what was at the top comes to the right', () => {
    const [a, b, c, d] = transformOf(
      placementOf({ width: 4, height: 2 }, { width: 40, height: 40 }, { ...identityView, turns: 1 }),
    );
    expect([a + 0, b, c, d + 0]).toEqual([0, 1, -1, 0]);
  });
});

describe('the part of it that is seen', () => {
  it('is the pane, taken back through turn, scale and place', () => {
    for (const { picture, pane, placement } of cases) {
      const area = visibleArea(picture, pane, placement);
      if (area === null) throw new Error('every one of these is in sight');
      const [a, b, c, d, e, f] = transformOf(placement);
      const [across, down] = [placement.width / picture.width, placement.height / picture.height];
      const corners = [
        [area.x * across, area.y * down],
        [area.right * across, area.bottom * down],
      ].map(([u = 0, v = 0]) => [a * u + c * v + e, b * u + d * v + f] as const);
      const bounds = boundsOf(placement);
      const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
      expect(Math.min(...xs)).toBeCloseTo(Math.max(0, bounds.x), 6);
      expect(Math.max(...xs)).toBeCloseTo(Math.min(pane.width, bounds.right), 6);
      expect(Math.min(...ys)).toBeCloseTo(Math.max(0, bounds.y), 6);
      expect(Math.max(...ys)).toBeCloseTo(Math.min(pane.height, bounds.bottom), 6);
    }
  });

  it('grows by a margin, but not beyond the picture', () => {
    const [picture, pane] = [
      { width: 8000, height: 8000 },
      { width: 500, height: 400 },
    ];
    const placement = placementOf(picture, pane, { ...identityView, actual: true });
    expect(visibleArea(picture, pane, placement, 100)).toEqual({ x: 3650, y: 3700, right: 4350, bottom: 4300 });
    expect(visibleArea(picture, pane, placement, 1e6)).toEqual({ x: 0, y: 0, right: 8000, bottom: 8000 });
  });

  it('is nothing once the picture has been moved out of the pane', () => {
    const [picture, pane] = [
      { width: 3000, height: 3000 },
      { width: 500, height: 500 },
    ];
    expect(visibleArea(picture, pane, placementOf(picture, pane, { ...identityView, x: 1.5 }))).toBeNull();
  });
});
