import { say } from '../../model/localizable.ts';
import type { Metric } from '../../model/metric.ts';
import { quote } from '../../model/quote.ts';
import { failed, type Outcome } from '../../model/result.ts';
import type { Dense } from '../../numbers/dense.ts';
import { type ConformancePair, firstMismatch } from './conformance.ts';

export const metricFormat = 'akin-metric';
export const metricVersion = 1;

/** A metric and the pairs that whoever loads it checks first. */
export interface MetricFile {
  readonly metric: Metric;
  readonly conformance: readonly ConformancePair[];
}

const expectLength = (name: string, field: string, found: number, expected: number): Outcome<never> | null =>
  found === expected
    ? null
    : failed(
        'metric.size',
        say`${name}, field ${quote(field)}: expected ${expected} values, one a feature, found ${found}.`,
      );

/**
 * Checks what a schema cannot: that all parts are of one size, every scale is positive, M is LᵀL where it stands in
 * the file, and the conformance pairs come out. Returns the failure, or null when the file is sound.
 */
export const problemOfMetric = (
  name: string,
  { metric, conformance }: MetricFile,
  M: Dense | null,
): Outcome<never> | null => {
  const d = metric.features.length;
  const { L, center, scale } = metric;
  const wrongLength =
    expectLength(name, 'center', center.length, d) ??
    expectLength(name, 'scale', scale.length, d) ??
    expectLength(name, 'L', L.columns, d) ??
    (M === null ? null : (expectLength(name, 'M', M.columns, d) ?? expectLength(name, 'M', M.rows, d)));
  if (wrongLength !== null) return wrongLength;
  const flat = scale.findIndex((value) => !(value > 0));
  if (flat >= 0)
    return failed(
      'metric.scale',
      say`${name}, field "scale[${flat}]": expected a number above 0, found ${scale[flat] ?? 0}.`,
    );
  for (const [i, { x, y }] of conformance.entries()) {
    const wrong =
      expectLength(name, `conformance[${i}].x`, x.length, d) ?? expectLength(name, `conformance[${i}].y`, y.length, d);
    if (wrong !== null) return wrong;
  }
  const mismatch = firstMismatch(metric, conformance);
  if (mismatch !== null) {
    return failed(
      'metric.conformance',
      say`${name}, field "conformance[${mismatch}]": L does not give the distance that stands there; the file was damaged or edited.`,
    );
  }
  if (M !== null && !isGram(M, L)) {
    return failed('metric.gram', say`${name}, field "M": it is not LᵀL; the file was damaged or edited.`);
  }
  return null;
};

const isGram = (M: Dense, L: Dense): boolean => {
  const d = L.columns;
  let error = 0;
  let size = 0;
  for (let i = 0; i < d; i++) {
    for (let j = 0; j < d; j++) {
      let sum = 0;
      for (let r = 0; r < L.rows; r++) sum += (L.data[r * d + i] ?? 0) * (L.data[r * d + j] ?? 0);
      error = Math.max(error, Math.abs(sum - (M.data[i * d + j] ?? 0)));
      size = Math.max(size, Math.abs(sum));
    }
  }
  return error <= 1e-9 * size;
};
