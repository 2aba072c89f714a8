import { Text } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import { CommandButton } from '../../commands/CommandButton.tsx';
import type { CommandId } from '../../commands/command.ts';
import { DifferentIcon, SimilarIcon } from '../../design/AnswerIcons.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/index.ts';
import { draftOf, useDraft } from './draft.ts';

interface AnswerProps {
  readonly command: CommandId;
  readonly icon?: ReactNode;
}

const Answer = ({ command, icon }: AnswerProps): ReactNode => (
  <CommandButton command={command} className="answer" size="md" leftSection={icon} />
);

/** In full for a screen reader; on screen the question and the headings of the items say the rest. */
const OddAnswer = ({ command, place }: { command: 'odd1' | 'odd2' | 'odd3'; place: 'first' | 'second' | 'third' }) => {
  const words = useWords();
  return (
    <CommandButton
      command={command}
      className="answer"
      size="md"
      label={words.judge[place]}
      aria-label={words.commands[command]}
    />
  );
};

const strengthCommands = ['strength1', 'strength2', 'strength3', 'strength4', 'strength5'] as const;

const Strengths = ({ is }: { readonly is: 'similar' | 'different' }): ReactNode => {
  const words = useWords();
  return (
    <fieldset className="strengths" aria-label={words.judge.strengthTitle(words.commands[is])}>
      <Text size="sm">{words.judge.strengthTitle(words.commands[is])}</Text>
      {strengthCommands.map((command) => (
        <CommandButton key={command} command={command} size="compact-sm" />
      ))}
      <CommandButton command="takeBack" size="compact-sm" variant="subtle" color="gray" />
    </fieldset>
  );
};

const PairAnswers = (): ReactNode => {
  const ticket = useSession((session) => session.current?.ticket);
  const pending = useDraft((draft) => draftOf(draft, ticket).pending);
  if (pending !== null) return <Strengths is={pending} />;
  return (
    <>
      <Answer command="different" icon={<DifferentIcon />} />
      <Answer command="unsure" />
      <Answer command="similar" icon={<SimilarIcon />} />
    </>
  );
};

const byKind: Readonly<Record<'pair' | 'triplet' | 'odd' | 'grid', () => ReactNode>> = {
  pair: PairAnswers,
  triplet: () => (
    <>
      <Answer command="left" />
      <Answer command="unsure" />
      <Answer command="right" />
    </>
  ),
  odd: () => (
    <>
      <OddAnswer command="odd1" place="first" />
      <OddAnswer command="odd2" place="second" />
      <OddAnswer command="odd3" place="third" />
      <Answer command="unsure" />
    </>
  ),
  grid: () => (
    <>
      <Answer command="unsure" />
      <Answer command="confirmPicks" />
    </>
  ),
};

/** The answers, each with its key; undo on the left, skip on the right. */
export const AnswerBar = memo((): ReactNode => {
  const words = useWords();
  const kind = useSession((session) => session.current?.query.kind ?? session.project?.settings.ask ?? 'pair');
  const Answers = byKind[kind];
  return (
    <fieldset className="answers" aria-label={words.judge.answers}>
      <div className="answers-edge">
        <CommandButton command="undo" size="sm" variant="subtle" color="gray" />
        <CommandButton command="redo" size="sm" variant="subtle" color="gray" />
      </div>
      <div className="answers-main">
        <Answers />
      </div>
      <div className="answers-edge">
        <CommandButton command="skip" size="sm" variant="subtle" color="gray" />
      </div>
    </fieldset>
  );
});
AnswerBar.displayName = 'AnswerBar';
