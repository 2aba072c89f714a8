import { memo, type ReactNode } from 'react';
import { paceOf } from '../../shared/evaluation/pace.ts';
import { DifferentIcon, SimilarIcon } from '../design/AnswerIcons.tsx';
import { useNumbers, useWords } from '../i18n/useWords.ts';
import { useSession } from '../session/index.ts';
import { AskKind } from './answer/AskKind.tsx';
import { InstructionsButton } from './dialogs/Instructions.tsx';
import { JudgeMenu } from './JudgeMenu.tsx';

const Question = (): ReactNode => {
  const words = useWords();
  const kind = useSession((session) => session.current?.query.kind ?? session.project?.settings.ask ?? 'pair');
  const pick = useSession((session) =>
    session.current?.query.kind === 'grid' ? session.current.query.pick : (session.project?.settings.gridPick ?? 0),
  );
  return (
    <h1 className="judge-question">{kind === 'grid' ? words.judge.gridHeading(pick) : words.judge.heading[kind]}</h1>
  );
};

const Progress = (): ReactNode => {
  const { counts: text } = useWords().judge;
  const counts = useSession((session) => session.counts);
  return (
    <ul className="judge-counts akin-numbers">
      {counts.similar > 0 && (
        <li>
          <SimilarIcon size={14} />
          {text.similar(counts.similar)}
        </li>
      )}
      {counts.different > 0 && (
        <li>
          <DifferentIcon size={14} />
          {text.different(counts.different)}
        </li>
      )}
      {counts.other > 0 && <li>{text.other(counts.other)}</li>}
      {counts.unsure > 0 && <li>{text.unsure(counts.unsure)}</li>}
    </ul>
  );
};

/** Fewer answers than this say nothing about a pace. */
const fewest = 3;

const Pace = (): ReactNode => {
  const words = useWords();
  const numbers = useNumbers();
  const recent = useSession((session) => session.recentTook);
  const { perMinute, medianSeconds } = paceOf(recent.map((took) => ({ took })));
  if (recent.length < fewest || perMinute === null || medianSeconds === null) return null;
  return (
    <span className="judge-quiet judge-pace akin-numbers">
      {words.judge.pace(numbers.fixed(perMinute, 0), numbers.fixed(medianSeconds, 1))}
    </span>
  );
};

/** The question, how far one has come, and how it is asked. */
export const JudgeHeader = memo(
  (): ReactNode => (
    <header className="judge-head">
      <Question />
      <span className="judge-space" />
      <Progress />
      <Pace />
      <AskKind />
      <InstructionsButton />
      <JudgeMenu />
    </header>
  ),
);
JudgeHeader.displayName = 'JudgeHeader';
