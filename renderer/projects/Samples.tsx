import type { ReactNode } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { FailureNotice } from '../work/FailureNotice.tsx';
import { useTask } from '../work/long-task.ts';
import { TaskNotice } from '../work/TaskNotice.tsx';
import { PageHead } from './PageHead.tsx';
import { SampleButtons } from './SampleButtons.tsx';

/** The data sets that come with Akin, with where each is from and on what terms. */
export const Samples = (): ReactNode => {
  const words = useWords();
  const { running, failure } = useTask();
  return (
    <div className="first-inner">
      <PageHead title={words.first.samplesTitle} lead={words.first.samplesLead} />
      {failure !== null && <FailureNotice failure={failure} />}
      <SampleButtons />
      {running !== null && <TaskNotice running={running} />}
    </div>
  );
};
