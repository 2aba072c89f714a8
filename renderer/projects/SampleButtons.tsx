import type { ReactNode } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { Choice } from './Choice.tsx';

const samples = ['patients', 'eggs', 'diseases'] as const;

const commands = { patients: 'samplePatients', eggs: 'sampleEggs', diseases: 'sampleDiseases' } as const;

/** The samples, each opened by one press; the first has the focus, so that Enter alone leads to its first query. */
export const SampleButtons = (): ReactNode => {
  const words = useWords();
  return (
    <div className="choices">
      {samples.map((sample, i) => {
        const { name, about, licence } = words.first.samples[sample];
        return (
          <Choice
            key={sample}
            command={commands[sample]}
            name={name}
            hint={about}
            licence={licence}
            focused={i === 0}
          />
        );
      })}
    </div>
  );
};
