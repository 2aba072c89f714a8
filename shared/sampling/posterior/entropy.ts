import { probabilityOf } from '../../learners/bayes/link.ts';

/** Entropy of a coin, in bits. */
export const coinEntropy = (p: number): number =>
  p <= 0 || p >= 1 ? 0 : -(p * Math.log2(p) + (1 - p) * Math.log2(1 - p));

/** Nodes and weights of the nine-point Gauss-Hermite rule for the standard normal (Abramowitz and Stegun, table 25.10). */
const nodes: readonly number[] = [0, 1.0232556637891326, 2.0768479786778302, 3.2054290028564703, 4.512745863399783];
const weights: readonly number[] = [
  0.40634920634920635, 0.24409750289493906, 0.0499164067652182, 0.002789141321231765, 2.234584400774658e-5,
];

/** E f(z) for z ~ N(mean, variance). */
const expectation = (mean: number, variance: number, f: (z: number) => number): number => {
  const deviation = Math.sqrt(variance);
  return nodes.reduce((sum, node, i) => {
    const weight = weights[i] ?? 0;
    return node === 0
      ? sum + weight * f(mean)
      : sum + weight * (f(mean + node * deviation) + f(mean - node * deviation));
  }, 0);
};

/** Bits that the answer tells about the metric when the log-odds are N(mean, variance) (BALD, Houlsby et al. 2011). */
export const gaussianInformation = (mean: number, variance: number, lapse: number): number => {
  const p = (z: number): number => probabilityOf(z, lapse);
  return Math.max(
    0,
    coinEntropy(expectation(mean, variance, p)) - expectation(mean, variance, (z) => coinEntropy(p(z))),
  );
};

/** Bits that the answer tells about which member is right: H(mean) − mean H, the Jensen-Shannon divergence of coins. */
export const disagreement = (probabilities: ArrayLike<number>): number => {
  let mean = 0;
  let entropy = 0;
  for (let i = 0; i < probabilities.length; i++) {
    const p = probabilities[i] ?? 0;
    mean += p / probabilities.length;
    entropy += coinEntropy(p) / probabilities.length;
  }
  return Math.max(0, coinEntropy(mean) - entropy);
};
