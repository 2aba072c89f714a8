import { NativeSelect } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import { learnerNames } from '../../shared/learners/learner.ts';
import { useWords } from '../i18n/useWords.ts';
import { session, useSession } from '../session/index.ts';

const OptionsForm = lazy(() => import('./options/OptionsForm.tsx'));

const choices = ['auto', ...learnerNames] as const;
type Choice = (typeof choices)[number];

/** Learners of class labels or numeric targets: without a label column there is nothing for them to learn from. */
const fromLabels: ReadonlySet<Choice> = new Set<Choice>(['lmnn', 'nca', 'lfda', 'mlkr']);

const choiceOf = (name: string): Choice => choices.find((choice) => choice === name) ?? 'auto';

/** Which learner is used: the best by the audits, or one chosen by hand with its options. */
export const LearnerChoice = (): ReactNode => {
  const words = useWords();
  const learner = choiceOf(useSession((state) => state.project?.settings.learner ?? 'auto'));
  const labelled = useSession((state) => state.project?.columns.some(({ role }) => role === 'label') ?? false);
  const possible = choices.filter((choice) => labelled || choice === learner || !fromLabels.has(choice));
  return (
    <section className="metric-part">
      <NativeSelect
        maw="30rem"
        label={words.metric.choose}
        description={words.metric.chooseHelp}
        value={learner}
        data={possible.map((choice) => ({ value: choice, label: words.learners[choice].title }))}
        onChange={(event) => void session().updateSettings({ learner: event.currentTarget.value })}
      />
      <p className="learner-summary">{words.learners[learner].summary}</p>
      {learner !== 'auto' && (
        <Suspense fallback={null}>
          <OptionsForm key={learner} learner={learner} />
        </Suspense>
      )}
    </section>
  );
};
