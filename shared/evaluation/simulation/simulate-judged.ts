import type { Constraints } from '../../model/constraints.ts';
import type { DrawKind } from '../../sampling/strategy.ts';
import { constraintsWhere, type Judged } from '../held-out/evidence.ts';

interface Answered {
  readonly rows: readonly number[];
  readonly answer: boolean | null;
  readonly audit: boolean;
  readonly strategy: string;
  readonly predicted: number | null;
}

/** The answers of a simulation as the trainer and the sampler want them; "can't tell" gives nothing. */
export const judgedSoFar = (
  queries: readonly Answered[],
  kind: DrawKind,
): { readonly judged: Judged; readonly constraints: Constraints } => {
  const decided = queries.flatMap(({ rows, answer, predicted }, at) =>
    answer === null ? [] : [{ rows, answer, at, predicted }],
  );
  const source = Int32Array.from(decided, ({ at }) => at);
  const column = (pick: (rows: readonly number[], answer: boolean) => number | undefined): Int32Array =>
    Int32Array.from(decided, ({ rows, answer }) => pick(rows, answer) ?? 0);
  const weight = new Float64Array(decided.length).fill(1);
  const empty = new Int32Array(0);
  const noWeight = new Float64Array(0);
  const shared = {
    judgements: queries.length,
    audit: Uint8Array.from(queries, ({ audit }) => (audit ? 1 : 0)),
    atRandom: Uint8Array.from(queries, ({ audit, strategy }) => (audit || strategy === 'random' ? 1 : 0)),
  };
  const judged: Judged =
    kind === 'pair'
      ? {
          ...shared,
          pairs: {
            left: column(([left]) => left),
            right: column(([, right]) => right),
            similar: Uint8Array.from(decided, ({ answer }) => (answer ? 1 : 0)),
            weight,
            foretold: Float64Array.from(decided, ({ predicted }) => predicted ?? Number.NaN),
          },
          triplets: { anchor: empty, near: empty, far: empty, weight: noWeight },
          pairSource: source,
          tripletSource: empty,
        }
      : {
          ...shared,
          pairs: { left: empty, right: empty, similar: new Uint8Array(0), weight: noWeight },
          triplets: {
            anchor: column(([anchor]) => anchor),
            near: column(([, left, right], answer) => (answer ? left : right)),
            far: column(([, left, right], answer) => (answer ? right : left)),
            weight,
          },
          pairSource: empty,
          tripletSource: source,
        };
  return { judged, constraints: constraintsWhere(judged, () => true) };
};
