import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import { library, useSession } from '../session/index.ts';
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
  const [text] = useDebouncedValue(search.trim(), 150);
  const [found, setFound] = useState<ReadonlySet<string> | null>(null);
  const exact = asked !== null && search === asked;
  useEffect(() => {
    if (project === null || exact || text === '') return setFound(null);
    let wanted = true;
    void library.items(project, { search: text, offset: 0, limit: most }).then(({ items }) => {
      if (wanted) setFound(new Set(items.map(({ id }) => id)));
    });
    return () => {
      wanted = false;
    };
  }, [project, text, exact]);
  const askedOnly = useMemo(() => (asked === null ? null : new Set([asked])), [asked]);
  return exact ? askedOnly : text === '' ? null : found;
};
