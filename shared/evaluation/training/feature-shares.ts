import { type Space, toRaw } from '../../learners/space.ts';
import type { Dense } from '../../numbers/dense.ts';

/** How much of the learned squared distance a raw feature carries. */
export interface FeatureShare {
  readonly feature: string;
  readonly weight: number;
}

/**
 * How much of the learned squared distance each feature carries: the expected d² of two random items is
 * 2·tr(M·C) = 2·Σ_k (M C)_kk, C the features' covariance, and feature k's part is (M C)_kk: its own variance and what
 * it shares with the features it varies with. With uncorrelated features that is M_kk·var_k. Parts below 0 (a feature
 * that mostly cancels others) are shown as 0, and the shares sum to 1.
 * @param items n × d, in the space that `L` acts on. O(n d (k + 1)): C is never formed.
 * @returns d shares, all 0 when the metric calls everything the same.
 */
export const featureShares = (items: Dense, L: Dense): Float64Array => {
  const { rows, columns: d, data } = items;
  const mean = new Float64Array(d);
  for (let i = 0; i < rows; i++) for (let j = 0; j < d; j++) mean[j] = (mean[j] ?? 0) + (data[i * d + j] ?? 0) / rows;
  const parts = new Float64Array(d);
  const pulled = new Float64Array(d);
  for (let i = 0; i < rows; i++) {
    // Row i of the centred items, times M: Σ_i x_ik (M x_i)_k is (M C)_kk but for the divisor.
    pulled.fill(0);
    for (let r = 0; r < L.rows; r++) {
      let z = 0;
      for (let j = 0; j < d; j++) z += (L.data[r * d + j] ?? 0) * ((data[i * d + j] ?? 0) - (mean[j] ?? 0));
      for (let j = 0; j < d; j++) pulled[j] = (pulled[j] ?? 0) + z * (L.data[r * d + j] ?? 0);
    }
    for (let j = 0; j < d; j++) {
      parts[j] = (parts[j] ?? 0) + ((data[i * d + j] ?? 0) - (mean[j] ?? 0)) * (pulled[j] ?? 0);
    }
  }
  let total = 0;
  for (let j = 0; j < d; j++) {
    parts[j] = Math.max(0, parts[j] ?? 0);
    total += parts[j] ?? 0;
  }
  return total > 0 ? parts.map((part) => part / total) : parts;
};

/** Raw features centred and scaled; with a projection that is the only place where they are all still apart. */
export const sharesOf = (space: Space, features: readonly string[], L: Dense): readonly FeatureShare[] => {
  const inSpace = featureShares(space.items, L);
  const { projection } = space;
  if (!projection) return features.map((feature, i) => ({ feature, weight: inSpace[i] ?? 0 }));
  // Items of the space are P x, so x is Pᵀ of them up to what was cut off.
  const raw = featureShares(unprojected(space.items, projection), toRaw(L, space));
  return features.map((feature, i) => ({ feature, weight: raw[i] ?? 0 }));
};

/** Enough rows for a covariance of this many features. */
const shareSample = 4000;

const unprojected = (items: Dense, projection: Dense): Dense => {
  const rows = Math.min(items.rows, shareSample);
  const { columns: d } = projection;
  const out = { rows, columns: d, data: new Float64Array(rows * d) };
  for (let i = 0; i < rows; i++) {
    const from = Math.floor((i * items.rows) / rows) * items.columns;
    for (let p = 0; p < items.columns; p++) {
      const value = items.data[from + p] ?? 0;
      for (let j = 0; j < d; j++)
        out.data[i * d + j] = (out.data[i * d + j] ?? 0) + value * (projection.data[p * d + j] ?? 0);
    }
  }
  return out;
};
