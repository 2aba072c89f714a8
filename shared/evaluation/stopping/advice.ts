// Room: May the expert stop? Audits, agreement, forecast, and one sentence that sums them up.

import type { Judgement } from '../../model/judgement.ts';
import { say } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';
import { type SelfAgreement, selfAgreement } from './agreement.ts';
import { type AuditReport, askedAudits, askedLikelihood, auditReport } from './audit.ts';
import { contradictions } from './consistency.ts';
import { observationOf } from './curve-model.ts';
import { type Forecast, forecast } from './forecast.ts';
import { type Signal, stopAdvice } from './stop.ts';

/** What can be said about stopping, and about how steady the answers are. */
export interface Advice {
  readonly signals: readonly Signal[];
  readonly audit: AuditReport | null;
  readonly forecasts: readonly Forecast[] | null;
  readonly steadiness: SelfAgreement | null;
  /** How many contradictions there are. */
  readonly contradictions: number;
}

/** What the advice rests on beside the judgements. */
export interface AdviceInput {
  /** Points of the learning curve: the 95 % interval of the accuracy at each; null where it was not measured. */
  readonly curve: readonly {
    readonly judgements: number;
    readonly low: number | null;
    readonly high: number | null;
  }[];
  readonly agreements: readonly number[];
  readonly information: number | null;
  readonly seed: number;
}

const forecastOf = ({ curve, seed }: AdviceInput): readonly Forecast[] | null =>
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

const step = (fraction: number): Progress => ({ fraction, message: say`Looking through the judgements` });

/**
 * Everything that the stop panel says, part by part. Deterministic for a seed.
 * @param judgements those that count, in order of answering.
 */
export function* adviceSteps(judgements: readonly Judgement[], input: AdviceInput): Generator<Progress, Advice, void> {
  const { agreements, information, seed } = input;
  const audit = auditReport(askedAudits(judgements), seed);
  yield step(0.4);
  const forecasts = forecastOf(input);
  yield step(0.6);
  const found = contradictions(judgements, askedLikelihood);
  yield step(0.9);
  const { signals } = stopAdvice({ answers: answersOf(judgements), agreements, information, audit, forecasts });
  return { signals, audit, forecasts, steadiness: selfAgreement(judgements), contradictions: found.length };
}

/** What the one sentence is about. */
export type Verdict =
  | { readonly says: 'few-answers'; readonly missing: number }
  | { readonly says: 'no-curve' }
  | { readonly says: 'may-stop'; readonly more: number }
  | { readonly says: 'little-gain'; readonly more: number }
  | { readonly says: 'worth-it'; readonly forecast: Forecast };

const smallGain = 0.01;

/** May I stop? The answer in one of five sentences; never acted on. */
export const verdictOf = ({ signals, forecasts }: Pick<Advice, 'signals' | 'forecasts'>): Verdict => {
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
