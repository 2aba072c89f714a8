import { say } from '../model/localizable.ts';
import type { FeatureColumn } from './column-features.ts';

/**
 * Fills the gaps (NaN) of every feature made from one column with the mean of what is known, in place, and returns an
 * indicator that is 1 where the value was missing; null when nothing was. A gap then lies in the middle, where it
 * pulls no pair apart, and the indicator keeps the fact that it was one.
 */
export const imputeGaps = (column: string, features: readonly FeatureColumn[]): FeatureColumn | null => {
  const first = features[0]?.values;
  if (first === undefined || !first.some(Number.isNaN)) return null;
  const indicator = first.map((value) => (Number.isNaN(value) ? 1 : 0));
  for (const { values } of features) {
    let sum = 0;
    let known = 0;
    for (const value of values) {
      if (Number.isNaN(value)) continue;
      sum += value;
      known++;
    }
    const mean = known === 0 ? 0 : sum / known;
    for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i])) values[i] = mean;
  }
  return { source: { name: say`${column} is missing`, from: column, how: 'missing-indicator' }, values: indicator };
};
