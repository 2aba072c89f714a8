import { say } from '../model/localizable.ts';
import type { Progress } from '../model/progress.ts';
import type { Random } from '../numbers/random.ts';
import { numericKey, type Pool } from './pool.ts';

/** Open queries that a strategy scores; none twice. */
export interface Candidates {
  readonly arity: 2 | 3;
  readonly count: number;
  /** Flat: `arity` item rows each. */
  readonly rows: Int32Array;
  /** Probability that each open query came to be among the candidates. */
  readonly inclusion: Float64Array;
}

/** Between two pauses. */
const drawnAtOnce = 2048;

/** The item rows of candidate `index`. */
export const candidateRows = ({ arity, rows }: Candidates, index: number): readonly number[] =>
  Array.from(rows.subarray(index * arity, (index + 1) * arity));

/** The candidates of these numbers, in that order. */
export const candidatesAt = (all: Candidates, chosen: readonly number[]): Candidates => ({
  arity: all.arity,
  count: chosen.length,
  rows: Int32Array.from({ length: chosen.length * all.arity }, (_, at) => {
    const c = chosen[Math.floor(at / all.arity)] ?? 0;
    return all.rows[c * all.arity + (at % all.arity)] ?? 0;
  }),
  inclusion: Float64Array.from(chosen, (c) => all.inclusion[c] ?? 1),
});

/** All open queries when they are no more than `most`, else `most` of them, uniformly and without repetition. */
export function* uniformCandidates(pool: Pool, most: number, random: Random): Generator<Progress, Candidates, void> {
  const { arity } = pool;
  const all = pool.list(most);
  if (all) {
    const count = all.length / arity;
    return { arity, count, rows: all, inclusion: new Float64Array(count).fill(1) };
  }
  const items = (pool.eligible.at(-1) ?? 0) + 1;
  const wanted = Math.min(most, pool.size());
  const rows = new Int32Array(wanted * arity);
  const seen = new Set<number>();
  // A pool that is nearly dry would make distinct draws rare: the bound on attempts ends the search.
  for (let attempts = 0; seen.size < wanted && attempts < 4 * wanted + 100; attempts++) {
    const drawn = pool.draw(random);
    if (!drawn) break;
    const before = seen.size;
    seen.add(numericKey(drawn, items));
    if (seen.size > before) rows.set(drawn, before * arity);
    if (attempts % drawnAtOnce === 0) yield { fraction: seen.size / wanted, message: say`drawing candidates` };
  }
  const count = seen.size;
  return {
    arity,
    count,
    rows: rows.subarray(0, count * arity),
    inclusion: new Float64Array(count).fill(count / pool.size()),
  };
}
