import { type ReactNode, useEffect, useRef } from 'react';
import { usePressable } from '../commands/useCommand.ts';
import { Key } from '../design/Key.tsx';
import { useWords } from '../words/useWords.ts';

const samples = ['patients', 'eggs', 'diseases'] as const;
type Sample = (typeof samples)[number];

const commands = { patients: 'samplePatients', eggs: 'sampleEggs', diseases: 'sampleDiseases' } as const;

const SampleButton = ({ sample, first }: { readonly sample: Sample; readonly first: boolean }): ReactNode => {
  const words = useWords();
  const { enabled, key, press } = usePressable(commands[sample]);
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
        disabled={!enabled}
        aria-describedby={`sample-${sample}`}
        onClick={press}
      >
        {name}
        {key !== null && <Key label={key} />}
      </button>
      <span className="choice-hint" id={`sample-${sample}`}>
        {about}
      </span>
      <span className="choice-licence">{licence}</span>
    </div>
  );
};

/** The samples, each opened by one press; the first has the focus, so that Enter alone leads to its first query. */
export const SampleButtons = (): ReactNode => (
  <div className="choices">
    {samples.map((sample, i) => (
      <SampleButton key={sample} sample={sample} first={i === 0} />
    ))}
  </div>
);
