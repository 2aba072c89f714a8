import type { ReactNode } from 'react';
import { itemsOf, type Query } from '../../../shared/model/query.ts';
import { nameOf } from '../../content/naming.ts';
import type { Words } from '../../i18n/catalogue.ts';
import { useWords } from '../../i18n/useWords.ts';
import { library } from '../../library/index.ts';
import { useSession } from '../../session/index.ts';

const nameById = (id: string): string => {
  const item = library.cached(id);
  return item === null ? id : nameOf(item);
};

const spoken = (query: Query, words: Words): string => {
  const { announce } = words.judge;
  if (query.kind === 'pair') return announce.pair(nameById(query.left), nameById(query.right));
  if (query.kind === 'triplet')
    return announce.triplet(nameById(query.anchor), nameById(query.left), nameById(query.right));
  return announce.other(itemsOf(query).length);
};

/** Says each new query to a screen reader. Apart from the status region, which says what was saved. */
export const QueryVoice = (): ReactNode => {
  const words = useWords();
  const query = useSession((session) => session.current?.query ?? null);
  return (
    <div className="akin-hidden" aria-live="polite">
      {query === null ? '' : spoken(query, words)}
    </div>
  );
};
