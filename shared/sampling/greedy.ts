import type { Random } from '../numbers/random.ts';
import { type Candidates, candidateRows } from './candidates.ts';
import type { Pool } from './pool.ts';
import type { Pick, Picker } from './strategy-runner.ts';

/** Share of picks that are uniform over the candidates, so that none has probability zero. */
export const floor = 0.05;

export interface Greedy {
  readonly pool: Pool;
  readonly random: Random;
  readonly candidates: Candidates;
  /** Score of a candidate now; the highest is asked. It may change with every pick. */
  score(candidate: number): number;
  why(candidate: number): string;
  /** Told of every pick, the uniform ones too. */
  picked?(candidate: number): void;
  memory?(): unknown;
}

/** Asks the open candidate of the highest score, but for a floor of uniform picks. */
export const greedyPicker = ({ pool, random, candidates, score, why, picked, memory }: Greedy): Picker => ({
  next: (): Pick | null => {
    let best = -1;
    let highest = Number.NEGATIVE_INFINITY;
    const open: number[] = [];
    const { count, rows, arity } = candidates;
    for (let c = 0; c < count; c++) {
      if (!pool.isOpen(rows, c * arity)) continue;
      open.push(c);
      const value = score(c);
      if (best >= 0 && !(value > highest)) continue;
      best = c;
      highest = value;
    }
    if (best < 0) return null;
    const chosen = random.next() < floor ? (open[random.integer(open.length)] ?? best) : best;
    const value = score(chosen);
    picked?.(chosen);
    const share = floor / open.length + (chosen === best ? 1 - floor : 0);
    return {
      rows: candidateRows(candidates, chosen),
      score: Number.isFinite(value) ? value : null,
      probability: share * (candidates.inclusion[chosen] ?? 1),
      why: why(chosen),
    };
  },
  ...(memory ? { memory } : {}),
});
