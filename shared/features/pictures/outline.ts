import { type Sentence, say } from '../../model/localizable.ts';
import type { Planes } from './planes.ts';

export const outlineNames: readonly Sentence[] = [
  say`figure, share of picture`,
  say`figure, roundness`,
  say`figure, share of its hull`,
  say`figure, elongation`,
  say`outline, spread of radius`,
  say`outline, roughness`,
];

const rays = 180;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Twice the area of the triangle, positive for a left turn. */
const turn = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** Area of the convex hull (Andrew's monotone chain) of points sorted by x, then y. */
const hullArea = (points: readonly Point[]): number => {
  const chain = (sorted: readonly Point[]): Point[] => {
    const hull: Point[] = [];
    for (const point of sorted) {
      for (;;) {
        const b = hull[hull.length - 1];
        const a = hull[hull.length - 2];
        if (a === undefined || b === undefined || turn(a, b, point) > 0) break;
        hull.pop();
      }
      hull.push(point);
    }
    return hull;
  };
  const lower = chain(points);
  const upper = chain([...points].reverse());
  const ring = [...lower.slice(0, -1), ...upper.slice(0, -1)];
  let doubled = 0;
  for (const [i, a] of ring.entries()) {
    const b = ring[(i + 1) % ring.length] ?? a;
    doubled += a.x * b.y - b.x * a.y;
  }
  return Math.abs(doubled) / 2;
};

interface Shape {
  readonly area: number;
  readonly perimeter: number;
  readonly centre: Point;
  readonly elongation: number;
  /** Corners of the figure's pixels that lie on its border, sorted by x, then y. */
  readonly corners: readonly Point[];
}

const measure = ({ figure, width, height }: Planes): Shape => {
  const filled = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= width || y >= height ? 0 : (figure[y * width + x] ?? 0);
  let area = 0;
  let perimeter = 0;
  const sums = { x: 0, y: 0, xx: 0, yy: 0, xy: 0 };
  const corners: Point[] = [];
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) {
      if (filled(x, y) === 0) continue;
      area++;
      sums.x += x;
      sums.y += y;
      sums.xx += x * x;
      sums.yy += y * y;
      sums.xy += x * y;
      const open = 4 - filled(x - 1, y) - filled(x + 1, y) - filled(x, y - 1) - filled(x, y + 1);
      perimeter += open;
      if (open > 0) corners.push({ x, y }, { x: x + 1, y }, { x, y: y + 1 }, { x: x + 1, y: y + 1 });
    }
  }
  const centre = { x: sums.x / area, y: sums.y / area };
  const varianceX = sums.xx / area - centre.x ** 2;
  const varianceY = sums.yy / area - centre.y ** 2;
  const covariance = sums.xy / area - centre.x * centre.y;
  const spread = Math.hypot(varianceX - varianceY, 2 * covariance);
  const sum = varianceX + varianceY;
  corners.sort((a, b) => a.x - b.x || a.y - b.y);
  return { area, perimeter, centre, elongation: sum > 0 ? spread / sum : 0, corners };
};

/** Distance from the centre to the farthest pixel of the figure along each ray, over the radius of an equal disc. */
const radii = ({ figure, width, height }: Planes, { area, centre }: Shape): Float64Array => {
  const reach = Math.hypot(width, height);
  const disc = Math.sqrt(area / Math.PI);
  return Float64Array.from({ length: rays }, (_, k) => {
    const dx = Math.cos((2 * Math.PI * k) / rays);
    const dy = Math.sin((2 * Math.PI * k) / rays);
    for (let r = reach; r > 0; r -= 0.5) {
      const x = Math.round(centre.x + r * dx);
      const y = Math.round(centre.y + r * dy);
      if (x >= 0 && y >= 0 && x < width && y < height && figure[y * width + x] === 1) return r / disc;
    }
    return 0;
  });
};

/** The shape of the figure against its background: size, roundness, dents, elongation, and how its outline varies. */
export const outlineFeatures = (planes: Planes): readonly number[] => {
  const shape = measure(planes);
  if (shape.area === 0) return outlineNames.map(() => 0);
  const profile = radii(planes, shape);
  const mean = profile.reduce((sum, radius) => sum + radius, 0) / rays;
  let square = 0;
  let change = 0;
  for (let k = 0; k < rays; k++) {
    const radius = profile[k] ?? 0;
    square += (radius - mean) ** 2;
    change += Math.abs(radius - (profile[(k + 1) % rays] ?? 0));
  }
  return [
    shape.area / (planes.width * planes.height),
    (4 * Math.PI * shape.area) / shape.perimeter ** 2,
    shape.area / Math.max(shape.area, hullArea(shape.corners)),
    shape.elongation,
    Math.sqrt(square / rays),
    change / rays,
  ];
};
