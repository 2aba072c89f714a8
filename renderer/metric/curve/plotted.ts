import type { CurvePoint } from '../../workers/metric-snapshot.ts';

/** A point of the learning curve with the interval of its accuracy, as the chart draws it. */
export interface Plotted extends CurvePoint {
  readonly band: readonly [number, number] | null;
}

export const plottedOf = (curve: readonly CurvePoint[]): readonly Plotted[] =>
  curve.map((point) => ({
    ...point,
    band: point.low === null || point.high === null ? null : [point.low, point.high],
  }));
