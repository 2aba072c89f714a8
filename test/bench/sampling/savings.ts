import { bootstrap, type Interval } from '../../../shared/evaluation/measures/interval.ts';
import { createRandom } from '../../../shared/numbers/random.ts';

/** Curves of several seeds over the same numbers of queries. */
export interface Curves {
  readonly queries: readonly number[];
  /** By seed. */
  readonly auc: readonly (readonly number[])[];
}

/** What does not reach its goal is taken to need twice the queries that it was given. */
const never = 2;

/** The closest curve that never falls, by pooling adjacent violators (Barlow et al. 1972). */
export const isotonic = (values: readonly number[]): number[] => {
  const blocks: { sum: number; count: number }[] = [];
  for (const value of values) {
    blocks.push({ sum: value, count: 1 });
    for (;;) {
      const last = blocks.at(-1);
      const before = blocks.at(-2);
      if (!last || !before || before.sum / before.count <= last.sum / last.count) break;
      blocks.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  }
  return blocks.flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count));
};

const meanOf = (curves: Curves, seeds: ArrayLike<number>): number[] =>
  isotonic(
    curves.queries.map(
      (_, at) => Array.from(seeds, (seed) => curves.auc[seed]?.[at] ?? 0).reduce((a, b) => a + b, 0) / seeds.length,
    ),
  );

/** Queries after which the curve reaches `goal`, straight between its points; null when it does not. */
export const reaches = (queries: readonly number[], curve: readonly number[], goal: number): number | null => {
  const at = curve.findIndex((value) => value >= goal - 1e-12);
  if (at < 0) return null;
  const [low = 0, high = 0] = [curve[at - 1], curve[at]];
  const [before = 0, after = 0] = [queries[at - 1], queries[at]];
  return at === 0 || high === low ? after : before + ((goal - low) / (high - low)) * (after - before);
};

export interface Saving {
  readonly goal: number;
  /** Null: not within what was asked. */
  readonly reference: number | null;
  readonly arm: number | null;
  readonly ratio: number;
  readonly interval: Interval | null;
}

export interface Comparison {
  readonly reference: Curves;
  readonly arm: Curves;
  /** What the reference is charged: what it needed, or every query it was given. */
  readonly charge: 'needed' | 'all';
}

const savingOver = ({ reference, arm, charge }: Comparison, seeds: ArrayLike<number>): Omit<Saving, 'interval'> => {
  const end = reference.queries.at(-1) ?? 0;
  const curve = meanOf(reference, seeds);
  const goal = curve.at(-1) ?? 0;
  const needed = charge === 'all' ? end : reaches(reference.queries, curve, goal);
  const found = reaches(arm.queries, meanOf(arm, seeds), goal);
  return { goal, reference: needed, arm: found, ratio: (needed ?? end) / (found ?? never * end) };
};

/**
 * How many times fewer queries `arm` needs for the AUC that `reference` ends with: both as the isotonic mean over seeds, so
 * a flat curve earns nothing. With `all`, the reference is charged every query it was given, as one who stops there is.
 * Seeds are resampled in pairs for the 95 % interval.
 */
export const saving = ({ reference, arm, charge }: Comparison, seed = 1): Saving => {
  const over = (seeds: ArrayLike<number>) => savingOver({ reference, arm, charge }, seeds);
  const seeds = reference.auc.map((_, i) => i);
  const interval =
    seeds.length < 2 ? null : bootstrap(seeds.length, (cases) => over(cases).ratio, { seed, resamples: 1000 });
  return { ...over(seeds), interval };
};

/** Geometric mean of the ratios of several tasks, with a 95 % interval over seeds, drawn for each task on its own. */
export const meanSaving = (
  comparisons: readonly Comparison[],
  seed = 1,
): { ratio: number; interval: Interval | null } => {
  const random = createRandom(seed).fork('mean saving');
  const all = (resampled: boolean): number =>
    geometricMean(
      comparisons.map((one) => {
        const n = one.reference.auc.length;
        return savingOver(
          one,
          Int32Array.from({ length: n }, (_, i) => (resampled ? random.integer(n) : i)),
        ).ratio;
      }),
    );
  const fewest = Math.min(...comparisons.map(({ reference }) => reference.auc.length));
  const drawn = Array.from({ length: fewest < 2 ? 0 : 1000 }, () => all(true)).sort((a, b) => a - b);
  const at = (share: number): number => drawn[Math.floor(share * drawn.length)] ?? Number.NaN;
  return { ratio: all(false), interval: drawn.length > 0 ? { low: at(0.025), high: at(0.975) } : null };
};

export const geometricMean = (values: readonly number[]): number =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / Math.max(1, values.length));
