import type { ReactNode } from 'react';
import { FailureNotice } from '../design/FailureNotice.tsx';
import { useWork } from '../design/useWork.ts';
import { WorkNotice } from '../design/WorkNotice.tsx';
import { useWords } from '../words/useWords.ts';
import { PageHead } from './PageHead.tsx';
import { SampleButtons } from './SampleButtons.tsx';

/** The data sets that come with Akin, with where each is from and on what terms. */
export const Samples = (): ReactNode => {
  const words = useWords();
  const { running, failure } = useWork();
  return (
    <div className="first-inner">
      <PageHead title={words.first.samplesTitle} lead={words.first.samplesLead} />
      {failure !== null && <FailureNotice failure={failure} />}
      <SampleButtons />
      {running !== null && <WorkNotice running={running} />}
    </div>
  );
};
