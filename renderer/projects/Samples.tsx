import { type ReactNode, useEffect, useRef } from 'react';
import { FailureNotice } from '../design/FailureNotice.tsx';
import { useWork } from '../design/useWork.ts';
import { WorkNotice } from '../design/WorkNotice.tsx';
import { library } from '../session/index.ts';
import { useWords } from '../words/useWords.ts';
import { openImported } from './opening.ts';
import { PageHead } from './PageHead.tsx';

const samples = ['patients', 'eggs', 'diseases'] as const;
type Sample = (typeof samples)[number];

interface Props {
  readonly sample: Sample;
  readonly first: boolean;
  readonly busy: boolean;
  readonly open: (sample: Sample) => void;
}

const SampleButton = ({ sample, first, busy, open }: Props): ReactNode => {
  const words = useWords();
  const { name, about, licence } = words.first.samples[sample];
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (first) button.current?.focus();
  }, [first]);
  return (
    <div className="choice">
      <button
        ref={button}
        type="button"
        className="choice-name"
        disabled={busy}
        aria-describedby={`sample-${sample}`}
        onClick={() => open(sample)}
      >
        {name}
      </button>
      <span className="choice-hint" id={`sample-${sample}`}>
        {about}
      </span>
      <span className="choice-licence">{licence}</span>
    </div>
  );
};

/** The data sets that come with Akin, with where each is from and on what terms. */
export const Samples = (): ReactNode => {
  const words = useWords();
  const { running, failure, run, cancel } = useWork();
  const open = (sample: Sample): void => {
    void run(async (work) => openImported(await library.openSample(sample, work)));
  };
  return (
    <div className="first-inner">
      <PageHead title={words.first.samplesTitle} lead={words.first.samplesLead} />
      {failure !== null && <FailureNotice failure={failure} />}
      <div className="choices">
        {samples.map((sample, i) => (
          <SampleButton key={sample} sample={sample} first={i === 0} busy={running !== null} open={open} />
        ))}
      </div>
      {running !== null && <WorkNotice running={running} cancel={cancel} />}
    </div>
  );
};
