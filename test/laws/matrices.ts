import { type Dense, fromRows, zeros } from '../../shared/numbers/dense.ts';
import { multiply, transpose } from '../../shared/numbers/linear.ts';
import { createRandom } from '../../shared/numbers/random.ts';
import { norm } from '../../shared/numbers/vector.ts';

/** ‖A − B‖ / ‖B‖, Frobenius; the plain difference when B is 0. */
export const difference = (a: Dense, b: Dense): number => {
  const size = norm(b.data);
  const apart = norm(a.data.map((value, at) => value - (b.data[at] ?? Number.NaN)));
  return size > 0 ? apart / size : apart;
};

/** A random rotation: a product of plane rotations. */
export const rotation = (d: number, seed: number): Dense => {
  const random = createRandom(seed);
  let result = fromRows(Array.from({ length: d }, (_, i) => Array.from({ length: d }, (_, j) => Number(i === j))));
  for (let i = 0; i < d; i++) {
    for (let j = 0; j < i; j++) {
      const angle = 6 * random.next();
      const plane = zeros(d, d);
      for (let t = 0; t < d; t++) plane.data[t * d + t] = 1;
      plane.data[i * d + i] = Math.cos(angle);
      plane.data[j * d + j] = Math.cos(angle);
      plane.data[i * d + j] = Math.sin(angle);
      plane.data[j * d + i] = -Math.sin(angle);
      result = multiply(result, plane);
    }
  }
  return result;
};

/** Q·A·Qᵀ. */
export const conjugate = (q: Dense, a: Dense): Dense => multiply(multiply(q, a), transpose(q));
