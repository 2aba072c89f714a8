import type { StrategyName } from './strategy.ts';

/** How many random questions one question of a strategy was worth. */
export interface Worth {
  readonly strategy: StrategyName;
  /** The same on both sides: a learner's name, or `auto`. */
  readonly learner: string;
  /** Geometric mean over the tasks: questions at random, over questions so chosen, for what 400 at random come to. */
  readonly ratio: number;
  /** 95 % bootstrap interval over the seeds. */
  readonly low: number;
  readonly high: number;
  readonly tasks: number;
}

const row = (
  strategy: StrategyName,
  learner: string,
  [ratio, low, high]: readonly [number, number, number],
  tasks: number,
): Worth => ({ strategy, learner, ratio, low, high, tasks });

/**
 * As test/bench/sampling says: itml-again.md, whose seeds chose nothing, where it has a figure, else results.md. A test holds
 * them against each other.
 */
export const measured: readonly Worth[] = [
  row('default', 'auto', [1.66, 1.2, 1.93], 9),
  row('default', 'itml', [2.55, 1.93, 2.86], 8),
  row('uncertainty', 'itml', [1.72, 1.34, 2.1], 8),
  row('uncertainty-top', 'itml', [1.47, 1.22, 1.86], 8),
  row('committee', 'itml', [0.97, 0.74, 1.29], 8),
  row('bald', 'itml', [0.87, 0.69, 1.02], 8),
  row('psd-bald', 'itml', [1.86, 1.57, 2.38], 8),
  row('k-centre', 'itml', [1.56, 1.33, 2.14], 8),
  row('band-epig', 'itml', [2.19, 1.85, 2.83], 8),
  row('exploration', 'itml', [1.03, 0.75, 1.4], 8),
  row('default', 'mmc', [1.4, 0.86, 1.54], 8),
  row('uncertainty', 'mmc', [0.97, 0.8, 1.65], 8),
  row('uncertainty-top', 'mmc', [0.95, 0.78, 1.35], 8),
  row('committee', 'mmc', [0.63, 0.52, 0.88], 8),
  row('bald', 'mmc', [0.66, 0.51, 0.84], 8),
  row('psd-bald', 'mmc', [1.09, 0.75, 1.37], 8),
  row('k-centre', 'mmc', [0.89, 0.72, 1.06], 8),
  row('band-epig', 'mmc', [0.89, 0.69, 1.18], 8),
  row('exploration', 'mmc', [0.97, 0.68, 1.29], 8),
  row('default', 'rca', [1, 1, 1], 8),
  row('uncertainty', 'rca', [0.08, 0.06, 0.3], 8),
  row('uncertainty-top', 'rca', [0.08, 0.06, 0.33], 8),
  row('committee', 'rca', [0.21, 0.1, 0.71], 8),
  row('bald', 'rca', [0.28, 0.26, 1.07], 8),
  row('psd-bald', 'rca', [0.52, 0.36, 1.77], 8),
  row('k-centre', 'rca', [0.26, 0.16, 0.7], 8),
  row('band-epig', 'rca', [0.19, 0.12, 0.46], 8),
  row('exploration', 'rca', [0.72, 0.23, 1.37], 8),
  row('default', 'bayes', [1.64, 1.21, 1.93], 9),
  row('uncertainty', 'bayes', [0.91, 0.76, 1.27], 9),
  row('uncertainty-top', 'bayes', [1.03, 0.78, 1.28], 9),
  row('committee', 'bayes', [0.58, 0.56, 0.94], 9),
  row('bald', 'bayes', [0.56, 0.46, 0.68], 9),
  row('psd-bald', 'bayes', [1.05, 0.83, 1.35], 9),
  row('k-centre', 'bayes', [0.75, 0.66, 1.05], 9),
  row('band-epig', 'bayes', [1.28, 1.09, 1.69], 9),
  row('exploration', 'bayes', [0.76, 0.6, 1.22], 9),
  row('tuple', 'bayes', [0.25, 0.1, 0.5], 1),
];

/** What is known of the strategy with this learner; null where it was not measured. */
export const worthOf = (strategy: string, learner: string): Worth | null =>
  measured.find((worth) => worth.strategy === strategy && worth.learner === learner) ?? null;
