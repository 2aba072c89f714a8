import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Judgement } from '../../../shared/model/judgement.ts';
import { answerText } from '../../content/describe.ts';
import { useNumbers, useWords } from '../../i18n/useWords.ts';
import { session } from '../../session/index.ts';

/** What a judgement replaced, and what that had replaced, the latest first. */
const earlierThan = (judgement: Judgement): readonly Judgement[] => {
  const found = new Map<string, Judgement>();
  for (let at = judgement.replaces; at !== null && !found.has(at); ) {
    const earlier = session().reviewed(at)?.judgement;
    if (earlier === undefined) break;
    found.set(at, earlier);
    at = earlier.replaces;
  }
  return [...found.values()];
};

/** The answers that were given before the present one. */
export const Earlier = ({ judgement }: { readonly judgement: Judgement }): ReactNode => {
  const words = useWords();
  const numbers = useNumbers();
  const earlier = earlierThan(judgement);
  if (earlier.length === 0) return null;
  return (
    <section>
      <Text fw={600}>{words.review.earlier}</Text>
      <ul className="change-earlier akin-numbers">
        {earlier.map((one) => (
          <li key={one.id}>
            {[answerText(one, words), numbers.date(one.at), one.annotator].filter((part) => part !== '').join(' · ')}
          </li>
        ))}
      </ul>
    </section>
  );
};
