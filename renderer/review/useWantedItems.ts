import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import { library } from '../library/index.ts';
import { useSession } from '../session/index.ts';
import { useReview } from './useReview.ts';

/** Items looked through for a search; more than anybody reads. */
const most = 2000;

/**
 * Ids of the items whose judgements are wanted, null for all: the one that was asked about, here or from another
 * screen, until something else is searched for, by what the items say.
 */
export const useWantedItems = (asked: string | null): ReadonlySet<string> | null => {
  const project = useSession((session) => session.project?.id ?? null);
  const search = useReview((review) => review.search);
  const wanted = search.trim();
  const [text] = useDebouncedValue(wanted, 150);
  const [found, setFound] = useState<ReadonlySet<string> | null>(null);
  const exact = asked !== null && search === asked;
  // For a moment the text lags behind what is wanted: a search that was given up must not narrow the list once more.
  const givenUp = text !== wanted;
  useEffect(() => {
    if (project === null || exact || wanted === '') return setFound(null);
    if (givenUp) return;
    let current = true;
    void library.items(project, { search: text, offset: 0, limit: most }).then(({ items }) => {
      if (current) setFound(new Set(items.map(({ id }) => id)));
    });
    return () => {
      current = false;
    };
  }, [project, text, wanted, exact, givenUp]);
  const askedOnly = useMemo(() => (asked === null ? null : new Set([asked])), [asked]);
  return exact ? askedOnly : wanted === '' ? null : found;
};
