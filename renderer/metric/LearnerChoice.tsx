import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { learnerNames } from '../../shared/learners/learner.ts';
import { session, useSession } from '../session/index.ts';
import { useWords } from '../words/useWords.ts';

const choices = ['auto', ...learnerNames] as const;
type Choice = (typeof choices)[number];

export const choiceOf = (name: string): Choice => choices.find((choice) => choice === name) ?? 'auto';

/** Which learner is used: the best by the audits, or one chosen by hand. */
export const LearnerChoice = (): ReactNode => {
  const words = useWords();
  const learner = choiceOf(useSession((session) => session.project?.settings.learner ?? 'auto'));
  return (
    <section className="metric-part">
      <NativeSelect
        maw="26rem"
        label={words.metric.choose}
        description={words.metric.chooseHelp}
        value={learner}
        data={choices.map((choice) => ({ value: choice, label: words.learners[choice].title }))}
        onChange={(event) => void session().updateSettings({ learner: event.currentTarget.value })}
      />
      <p className="learner-summary">{words.learners[learner].summary}</p>
    </section>
  );
};
