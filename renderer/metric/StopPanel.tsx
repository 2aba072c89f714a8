import { Anchor, Text, Title } from '@mantine/core';
import { IconCircle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { useView } from '../frame/view.ts';
import { session, useSession } from '../session/index.ts';
import type { Words } from '../words/catalogue.ts';
import type { Numbers } from '../words/numbers.ts';
import { useNumbers, useWords } from '../words/useWords.ts';
import { type Advice, adviceOf, type Verdict, verdictOf } from './advice.ts';

const useAdvice = (): Advice | null => {
  const revision = useDeferredValue(useSession((state) => state.revision));
  const curve = useDeferredValue(useSession((state) => state.curve));
  const information = useDeferredValue(useSession((state) => state.information));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision means other judgements.
  return useMemo(() => {
    const { project, review, snapshot } = session();
    return project === null ? null : adviceOf(review(), curve, snapshot?.agreements ?? [], information, project.seed);
  }, [revision, curve, information]);
};

const sentenceOf = (verdict: Verdict, words: Words, numbers: Numbers): string => {
  const { sentence } = words.stop;
  switch (verdict.says) {
    case 'few-answers':
      return sentence.fewAnswers(verdict.missing);
    case 'no-curve':
      return sentence.noCurve;
    case 'may-stop':
      return sentence.mayStop(verdict.more);
    case 'little-gain':
      return sentence.littleGain(verdict.more);
    case 'worth-it': {
      const { more, accuracy, gain, low, high } = verdict.forecast;
      const p = (share: number): string => numbers.percent(share);
      return sentence.worthIt(more, p(accuracy - gain), p(accuracy), p(low), p(high));
    }
  }
};

const SignalLine = ({ met, text }: { readonly met: boolean | null; readonly text: string }): ReactNode => {
  const { stop } = useWords();
  const Icon = met === null ? IconCircleDashed : met ? IconCircleCheck : IconCircle;
  return (
    <li className="signal" data-met={met === true ? '' : undefined}>
      <Icon size={18} stroke={1.8} aria-hidden="true" />
      <span>
        {text} <span className="akin-hidden">({met === null ? stop.notKnown : met ? stop.met : stop.notMet})</span>
      </span>
    </li>
  );
};

const Steadiness = ({ advice }: { readonly advice: Advice }): ReactNode => {
  const { stop } = useWords();
  const numbers = useNumbers();
  const { steadiness, contradictions } = advice;
  return (
    <div>
      <Title order={3}>{stop.steadyTitle}</Title>
      <Text size="sm">
        {steadiness === null
          ? stop.steadyNone
          : stop.steady(
              numbers.percent(steadiness.agreement),
              steadiness.count,
              numbers.percent(steadiness.ceiling.accuracy),
            )}
      </Text>
      {contradictions.length > 0 && (
        <Anchor component="button" type="button" size="sm" onClick={() => useView.getState().go('review')}>
          {stop.contradictions(contradictions.length)}
        </Anchor>
      )}
    </div>
  );
};

/** May I stop? Four signs and one sentence, with what stands behind them. */
export const StopPanel = (): ReactNode => {
  const words = useWords();
  const numbers = useNumbers();
  const advice = useAdvice();
  if (advice === null) return null;
  const { stop } = words;
  return (
    <section className="metric-part stop" aria-label={stop.title}>
      <div>
        <Title order={2}>{stop.title}</Title>
        <p className="stop-sentence">{sentenceOf(verdictOf(advice), words, numbers)}</p>
        {advice.audit !== null && (
          <Text size="sm" c="dimmed">
            {stop.halve(advice.audit.moreToHalve)}
          </Text>
        )}
      </div>
      <ul className="signals">
        {advice.signals.map(({ name, met }) => (
          <SignalLine key={name} met={met} text={stop.signals[name]} />
        ))}
      </ul>
      <Steadiness advice={advice} />
    </section>
  );
};
