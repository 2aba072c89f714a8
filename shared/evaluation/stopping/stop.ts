import { createRandom } from '../../numbers/random.ts';
import type { AuditReport } from './audit.ts';
import type { Forecast } from './forecast.ts';

/** One of the four signs that more judgements would change little. `met` is null while it cannot be known. */
export interface Signal {
  readonly name: 'answers' | 'plateau' | 'information' | 'audits';
  readonly met: boolean | null;
  readonly value: number | null;
  readonly wanted: number;
}

export interface StopInput {
  /** Number of answers of each kind that the way of asking has: [similar, different], or [decided] for triplets. */
  readonly answers: readonly number[];
  /** `agreementOf` the predictions on the fixed pool between successive refits, oldest first. */
  readonly agreements: readonly number[];
  /** Most information (bits) that any query of the pool still promises; null without a posterior. */
  readonly information: number | null;
  readonly audit: Pick<AuditReport, 'low' | 'high' | 'count'> | null;
  readonly forecasts: readonly Forecast[] | null;
}

export interface StopAdvice {
  readonly signals: readonly Signal[];
  /** Signals met, of those that can be known. */
  readonly met: number;
  readonly known: number;
  readonly sentence: string;
}

const enoughAnswers = 10;
const enoughAgreement = 0.99;
const refitsLookedAt = 3;
const littleInformation = 0.05;
const narrow = 0.1;
const smallGain = 0.01;

/** Pairs of rows drawn once, on which predictions are compared from refit to refit. Flat: left, right, left, … */
export const stopPool = (items: number, seed: number, pairs = 1000): Int32Array => {
  const random = createRandom(seed).fork('stop-pool');
  const rows = new Int32Array(items > 1 ? 2 * pairs : 0);
  for (let i = 0; i < rows.length; i += 2) {
    const left = random.integer(items);
    rows[i] = left;
    rows[i + 1] = (left + 1 + random.integer(items - 1)) % items;
  }
  return rows;
};

/** Cohen's kappa of two runs of predictions (1 or 0) on the same pool; 1 when both say the same one thing throughout. */
export const agreementOf = (before: Uint8Array, after: Uint8Array): number => {
  const n = before.length;
  if (n === 0) return 1;
  let same = 0;
  let yesBefore = 0;
  let yesAfter = 0;
  for (let i = 0; i < n; i++) {
    if (before[i] === after[i]) same++;
    yesBefore += before[i] ?? 0;
    yesAfter += after[i] ?? 0;
  }
  const chance = (yesBefore * yesAfter + (n - yesBefore) * (n - yesAfter)) / (n * n);
  return chance === 1 ? 1 : (same / n - chance) / (1 - chance);
};

const signalsOf = ({ answers, agreements, information, audit }: StopInput): readonly Signal[] => {
  const fewest = Math.min(...answers);
  const recent = agreements.slice(-refitsLookedAt);
  const steadiest = recent.length === refitsLookedAt ? Math.min(...recent) : null;
  const width = audit ? audit.high - audit.low : null;
  return [
    { name: 'answers', met: fewest >= enoughAnswers, value: fewest, wanted: enoughAnswers },
    {
      name: 'plateau',
      met: steadiest === null ? null : steadiest >= enoughAgreement,
      value: steadiest,
      wanted: enoughAgreement,
    },
    {
      name: 'information',
      met: information === null ? null : information <= littleInformation,
      value: information,
      wanted: littleInformation,
    },
    { name: 'audits', met: width === null ? null : width <= narrow, value: width, wanted: narrow },
  ];
};

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const sentenceOf = ({ answers, forecasts, audit }: StopInput, signals: readonly Signal[]): string => {
  const fewest = Math.min(...answers);
  if (fewest < enoughAnswers) {
    return `Too early to say: ${enoughAnswers - fewest} more answers of ${answers.length > 1 ? 'the rarer kind' : 'any kind'} are needed first.`;
  }
  const last = forecasts?.at(-1);
  if (!forecasts || !last)
    return 'Too early to say: the accuracy has been measured too few times to see where it is going.';
  const bound = audit ? ` The audits put it between ${percent(audit.low)} and ${percent(audit.high)}.` : '';
  if (last.gain < smallGain) {
    const steady = signals.every(({ met }) => met !== false);
    const end = steady ? ' You may stop.' : '';
    return `About ${last.more} more judgements would move the accuracy by less than ${percent(smallGain)}.${end}${bound}`;
  }
  const first = forecasts.find(({ gain }) => gain >= smallGain) ?? last;
  return `About ${first.more} more judgements would bring the accuracy from ${percent(first.accuracy - first.gain)} to ${percent(first.accuracy)} (${percent(first.low)} to ${percent(first.high)}).${bound}`;
};

/**
 * May I stop? Four signs and one sentence, to be shown and never acted on: at least ten answers of each kind;
 * predictions that no longer change between refits (kappa on a fixed pool at least .99 three times running; Bloodgood
 * and Vijay-Shanker 2009); little information left in the pool; an audit interval no wider than ±5 %.
 */
export const stopAdvice = (input: StopInput): StopAdvice => {
  const signals = signalsOf(input);
  const known = signals.filter(({ met }) => met !== null);
  return {
    signals,
    met: known.filter(({ met }) => met).length,
    known: known.length,
    sentence: sentenceOf(input, signals),
  };
};
