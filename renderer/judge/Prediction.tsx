import type { ReactNode } from 'react';
import { readWhy, type WhyKey } from '../../shared/sampling/why.ts';
import { useSession } from '../session/index.ts';
import { useNumbers, useWords } from '../words/useWords.ts';
import { usePrediction } from './marks.ts';

/** What the metric expects and why this is asked: only for those who asked to see it. */
export const Prediction = (): ReactNode => {
  const words = useWords();
  const numbers = useNumbers();
  const shown = usePrediction();
  const current = useSession((session) => session.current);
  if (!shown || current === null) return null;
  const { predicted } = current.origin;
  const { predicts } = words.judge;
  const kind = current.query.kind === 'pair' ? 'pair' : 'triplet';
  return (
    <span className="judge-quiet akin-numbers">
      {predicted === null ? predicts.none : predicts[kind](numbers.percent(predicted))}
      {current.why !== '' && ` · ${whyText(current.why, words.judge.why)}`}
    </span>
  );
};

type Reason = WhyKey | 'repeat' | 'undone';

/** The reason is a text key with numbers; one that is not known is left out rather than shown raw. */
const whyText = (why: string, texts: Readonly<Record<Reason, string>>): string => {
  const { key } = readWhy(why);
  const known: Readonly<Record<string, string>> = texts;
  return known[key] ?? '';
};
