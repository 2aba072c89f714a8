import { type Sentence, say } from '../model/localizable.ts';
import type { Progress } from '../model/progress.ts';
import { done, failed, type Outcome } from '../model/result.ts';
import { symmetricEigenSteps } from '../numbers/eigen.ts';
import { functionOf, rankOf } from '../numbers/factor.ts';
import { scaled } from '../numbers/linear.ts';
import { weightedGramSteps } from '../numbers/stepwise.ts';
import { closedForm } from './common/closed-form.ts';
import { listed } from './common/notes.ts';
import { readOptions } from './common/options.ts';
import { createMeter, through } from './common/progress-meter.ts';
import { centreChunklets, chunkletsOf } from './constraints/chunklets.ts';
import { checkItems, checkRows } from './constraints/input.ts';
import type { Learner, OptionField, Problem, Solution } from './learner.ts';

const options: readonly OptionField[] = [
  {
    key: 'ridge',
    label: 'Ridge',
    help: 'Added to the variance within chunklets in every direction, as a share of its mean. Left open, it is 0 when the chunklets vary in every direction and 0.1 when they do not.',
    type: { kind: 'number', min: 0 },
  },
];

const ridgeWhenSingular = 0.1;

/**
 * Relevant component analysis (Bar-Hillel, Hertz, Shental and Weinshall, JMLR 2005): M = C⁻¹ and L = C^−½ for the pooled
 * covariance C (divisor: number of items) within chunklets, groups of items known to be alike. Chunklets are taken as
 * given, else they are the connected components of the similar pairs. A pair that was also called different at least as
 * often joins nothing; other than that different pairs are not used. Closed form, no objective, O(n·d² + d³). C is singular when chunklets vary in too few directions: a ridge is added then, with a note.
 */
export const rca: Learner = {
  name: 'rca',
  title: say`RCA`,
  accepts: ['chunklets', 'pairs'],
  isMetric: true,
  convex: true,
  summary:
    'Takes the ways in which similar items still differ to be irrelevant and plays them down. Instant; uses only the similar answers.',
  options,
  *steps(problem) {
    return yield* fitRca(problem);
  },
};

function* fitRca(problem: Problem): Generator<Progress, Outcome<Solution>, void> {
  const settings = readOptions('rca', options, problem.options);
  if (!settings.ok) return settings;
  const meter = createMeter(say`Measuring how similar items vary`);
  yield meter.at();
  const items = checkItems(problem.items);
  if (!items.ok) return items;
  const chunkletOf = readChunklets(problem);
  if (!chunkletOf.ok) return chunkletOf;
  const d = items.value.columns;
  const { centred, count } = centreChunklets(items.value, chunkletOf.value);
  if (count === 0) {
    return failed('constraints.one-sided', say`RCA learns from items judged similar, and there are none.`, {
      remedy: say`Judge at least one pair as similar, or choose a learner that can use different pairs.`,
    });
  }
  const notes = [...conflicts(problem, chunkletOf.value)];
  const gramOf = yield* through(weightedGramSteps(centred, null), meter);
  const spread = scaled(gramOf, 1 / centred.rows);
  const eigen = yield* through(symmetricEigenSteps(spread), meter);
  const mean = eigen.values.reduce((sum, value) => sum + value, 0) / d;
  const missing = d - rankOf(eigen);
  const ridge = (settings.value.optionalNumber('ridge') ?? (missing > 0 ? ridgeWhenSingular : 0)) * mean;
  if (missing > 0) {
    notes.push(
      mean === 0
        ? say`The items judged similar have equal features: nothing could be learned, and this is the Euclidean distance.`
        : say`The items judged similar do not vary in ${missing} of ${d} directions; ${ridge.toPrecision(2)} was added to every variance.`,
    );
  }
  const least = (eigen.values[d - 1] ?? 0) * d * 2 ** -52;
  const root = (value: number): number => {
    if (mean === 0) return 1;
    const held = value > least ? value + ridge : ridge;
    return held > 0 ? 1 / Math.sqrt(held) : 0;
  };
  return done(closedForm('rca', functionOf(eigen, root), { notes }));
}

const readChunklets = ({ items, chunklets, pairs }: Problem): Outcome<Int32Array> => {
  if (chunklets) {
    return chunklets.length === items.rows
      ? done(chunklets)
      : failed('constraints.ragged', say`There are ${chunklets.length} chunklet numbers for ${items.rows} items.`);
  }
  if (!pairs || pairs.left.length === 0) {
    return failed('constraints.missing', say`RCA learns from chunklets or similar pairs, and there are none.`, {
      remedy: say`Judge some pairs as similar first.`,
    });
  }
  const rows = checkRows(say`Pair`, items, pairs.weight, [pairs.left, pairs.right]);
  return rows.ok ? done(chunkletsOf(pairs, items.rows)) : rows;
};

/** Different pairs that similar pairs put into one chunklet, directly or through others. */
const conflicts = ({ pairs }: Problem, chunkletOf: Int32Array): readonly Sentence[] => {
  if (!pairs) return [];
  const inside = Array.from(pairs.similar.keys()).filter((i) => {
    const chunklet = chunkletOf[pairs.left[i] ?? 0] ?? -1;
    return !pairs.similar[i] && chunklet >= 0 && chunklet === chunkletOf[pairs.right[i] ?? 0];
  });
  return listed(
    inside,
    (at) => say`Judged different, but within one chunklet, and not used: pair ${at}.`,
    (at) => say`Judged different, but within one chunklet, and not used: pairs ${at}.`,
  );
};
