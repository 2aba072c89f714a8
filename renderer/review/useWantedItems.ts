import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import { library, useSession } from '../session/index.ts';

/** Items looked through for a search; more than anybody reads. */
const most = 2000;

interface Wanted {
  readonly search: string;
  /** Ids of the items whose judgements are wanted; null for all. */
  readonly items: ReadonlySet<string> | null;
  readonly find: (search: string) => void;
}

/**
 * Items whose judgements are wanted: the one that another screen asked about, until something is searched for, by
 * what the items say.
 */
export const useWantedItems = (asked: string | null): Wanted => {
  const project = useSession((session) => session.project?.id ?? null);
  const [search, find] = useState(asked ?? '');
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
  return { search, items: exact ? askedOnly : text === '' ? null : found, find };
};
