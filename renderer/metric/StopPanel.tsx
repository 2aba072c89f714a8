import { Text, Title } from '@mantine/core';
import { IconCircle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type Advice, type Verdict, verdictOf } from '../../shared/evaluation/stopping/advice.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import type { Words } from '../i18n/catalogue.ts';
import type { Numbers } from '../i18n/numbers.ts';
import { useNumbers, useWords } from '../i18n/useWords.ts';
import { useAdvice } from './useAdvice.ts';

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

/** No ceiling is named while nothing was answered in two ways: everything is possible then. */
const steadinessText = ({ steadiness }: Advice, stop: Words['stop'], numbers: Numbers): string => {
  if (steadiness === null) return stop.steadyNone;
  const { agreement, count, ceiling } = steadiness;
  return agreement === 1
    ? stop.steadyAll(count)
    : stop.steady(numbers.percent(agreement), count, numbers.percent(ceiling.accuracy));
};

const Steadiness = ({ advice }: { readonly advice: Advice }): ReactNode => {
  const { stop } = useWords();
  const numbers = useNumbers();
  const { contradictions } = advice;
  return (
    <div>
      <Title order={3}>{stop.steadyTitle}</Title>
      <Text size="sm">{steadinessText(advice, stop, numbers)}</Text>
      {contradictions > 0 && (
        <CommandButton
          command="showContradictions"
          label={stop.contradictions(contradictions)}
          size="compact-sm"
          variant="subtle"
          ml={-8}
        />
      )}
    </div>
  );
};

const Answer = ({ advice }: { readonly advice: Advice }): ReactNode => {
  const words = useWords();
  const numbers = useNumbers();
  const { stop } = words;
  return (
    <>
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
    </>
  );
};

/** Before the first answer has been worked out: the place that it will take. */
const Weighing = (): ReactNode => {
  const { stop } = useWords();
  return (
    <div>
      <Title order={2}>{stop.title}</Title>
      <p className="stop-sentence">{stop.weighing}</p>
    </div>
  );
};

/** May I stop? Four signs and one sentence, with what stands behind them. */
export const StopPanel = (): ReactNode => {
  const { stop } = useWords();
  const advice = useAdvice();
  return (
    <section className="metric-part stop" aria-label={stop.title} aria-busy={advice === null}>
      {advice === null ? <Weighing /> : <Answer advice={advice} />}
    </section>
  );
};
