import { type SelfAgreement, selfAgreement } from '../../shared/evaluation/agreement.ts';
import { type AuditReport, askedAudits, auditReport } from '../../shared/evaluation/audit.ts';
import { type Contradiction, contradictions } from '../../shared/evaluation/consistency.ts';
import { observationOf } from '../../shared/evaluation/curve-model.ts';
import { type Forecast, forecast } from '../../shared/evaluation/forecast.ts';
import { type Signal, stopAdvice } from '../../shared/evaluation/stop.ts';
import type { Judgement } from '../../shared/model/judgement.ts';
import type { CurvePoint, ReviewRow } from '../session/session.ts';

/** What can be said about stopping, and about how steady the answers are. */
export interface Advice {
  readonly signals: readonly Signal[];
  readonly audit: AuditReport | null;
  readonly forecasts: readonly Forecast[] | null;
  readonly steadiness: SelfAgreement | null;
  readonly contradictions: readonly Contradiction[];
}

const forecastOf = (curve: readonly CurvePoint[], seed: number): readonly Forecast[] | null =>
  forecast(
    curve.flatMap(({ judgements, low, high }) =>
      low === null || high === null ? [] : [observationOf(judgements, { low, high })],
    ),
    seed,
  );

/** [similar, different] when pairs were asked; otherwise all decided answers together. */
const answersOf = (judgements: readonly Judgement[]): readonly number[] => {
  const pairs = judgements.filter(({ query }) => query.kind === 'pair');
  const count = (is: string): number => judgements.filter(({ answer }) => answer.is === is).length;
  if (pairs.length * 2 < judgements.length) return [judgements.length - count('unsure')];
  return [count('similar'), count('different')];
};

/** Everything that the stop panel says, from the log and the curve. Deterministic for a seed. */
export const adviceOf = (
  rows: readonly ReviewRow[],
  curve: readonly CurvePoint[],
  agreements: readonly number[],
  information: number | null,
  seed: number,
): Advice => {
  const standing = rows.filter(({ state }) => state === 'standing');
  const judgements = standing.map(({ judgement }) => judgement).reverse();
  const given = new Map(standing.map(({ judgement, agreement }) => [judgement.id, agreement]));
  const audit = auditReport(askedAudits(judgements), seed);
  const forecasts = forecastOf(curve, seed);
  const { signals } = stopAdvice({
    answers: answersOf(judgements),
    agreements,
    information,
    audit,
    forecasts,
  });
  return {
    signals,
    audit,
    forecasts,
    steadiness: selfAgreement(judgements),
    contradictions: contradictions(judgements, ({ id }) => given.get(id) ?? null),
  };
};

/** What the one sentence is about. */
export type Verdict =
  | { readonly says: 'few-answers'; readonly missing: number }
  | { readonly says: 'no-curve' }
  | { readonly says: 'may-stop'; readonly more: number }
  | { readonly says: 'little-gain'; readonly more: number }
  | { readonly says: 'worth-it'; readonly forecast: Forecast };

const smallGain = 0.01;

/** May I stop? The answer in one of five sentences; never acted on. */
export const verdictOf = ({ signals, forecasts }: Advice): Verdict => {
  const answers = signals.find(({ name }) => name === 'answers');
  if (answers?.met === false) return { says: 'few-answers', missing: answers.wanted - (answers.value ?? 0) };
  const last = forecasts?.at(-1);
  if (!forecasts || !last) return { says: 'no-curve' };
  const worth = forecasts.find(({ gain }) => gain >= smallGain);
  if (worth) return { says: 'worth-it', forecast: worth };
  return signals.some(({ met }) => met === false)
    ? { says: 'little-gain', more: last.more }
    : { says: 'may-stop', more: last.more };
};
