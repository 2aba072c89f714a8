import type { ReactNode } from 'react';
import type { QueryKind } from '../../../shared/model/query.ts';
import { type ReasonKey, readReason } from '../../../shared/sampling/reason.ts';
import type { Words } from '../../i18n/catalogue.ts';
import { useNumbers, useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/index.ts';
import { usePrediction } from './marks.ts';

/** A metric speaks of pairs and of triplets. The first questions may be older than it. */
const expected = (kind: QueryKind, percent: string | null, learned: boolean, words: Words): string => {
  const { predicts } = words.judge;
  if (kind === 'odd' || kind === 'grid') return predicts.never;
  if (percent === null) return learned ? predicts.notYet : predicts.none;
  return predicts[kind](percent);
};

/** What the metric expects and why this is asked: only for those who asked to see it. */
export const Prediction = (): ReactNode => {
  const words = useWords();
  const numbers = useNumbers();
  const shown = usePrediction();
  const current = useSession((session) => session.current);
  const learned = useSession((session) => session.snapshot !== null);
  if (!shown || current === null) return null;
  const { predicted } = current.origin;
  return (
    <span className="judge-quiet judge-prediction akin-numbers">
      {expected(current.query.kind, predicted === null ? null : numbers.percent(predicted), learned, words)}
      {current.why !== '' && ` · ${whyText(current.why, words.judge.why)}`}
    </span>
  );
};

type Reason = ReasonKey | 'repeat' | 'undone';

/** The reason is a text key with numbers; one that is not known is left out rather than shown raw. */
const whyText = (why: string, texts: Readonly<Record<Reason, string>>): string => {
  const { key } = readReason(why);
  const known: Readonly<Record<string, string>> = texts;
  return known[key] ?? '';
};
