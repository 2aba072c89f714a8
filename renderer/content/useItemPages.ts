import { useCallback, useEffect, useRef, useState } from 'react';
import type { Item } from '../../shared/model/item.ts';
import { library } from '../library/index.ts';
import { useSession } from '../session/index.ts';

const pageSize = 60;

export interface ItemPages {
  /** How many items match; null until the first page is here. */
  readonly total: number | null;
  readonly at: (index: number) => Item | null;
  /** Says which rows are on screen, so that their pages are read. */
  readonly want: (first: number, last: number) => void;
}

interface Found {
  readonly total: number | null;
  readonly items: ReadonlyMap<number, Item>;
}

const nothing: Found = { total: null, items: new Map() };

/** The items that match a search, read page by page as they scroll into sight. */
export const useItemPages = (search: string): ItemPages => {
  const project = useSession((session) => session.project?.id ?? null);
  const [found, setFound] = useState<Found>(nothing);
  const asked = useRef({ search, pages: new Set<number>() });

  const readPage = useCallback(
    async (page: number): Promise<void> => {
      const mine = asked.current;
      if (project === null || mine.pages.has(page)) return;
      mine.pages.add(page);
      const offset = page * pageSize;
      const answer = await library.items(project, { search, offset, limit: pageSize });
      if (asked.current !== mine) return;
      setFound((before) => ({
        total: answer.total,
        items: new Map([...before.items, ...answer.items.map((item, i) => [offset + i, item] as const)]),
      }));
    },
    [project, search],
  );

  useEffect(() => {
    asked.current = { search, pages: new Set() };
    setFound(nothing);
    void readPage(0);
  }, [readPage, search]);

  const want = useCallback(
    (first: number, last: number): void => {
      for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page++) void readPage(page);
    },
    [readPage],
  );
  const at = useCallback((index: number): Item | null => found.items.get(index) ?? null, [found]);
  return { total: found.total, at, want };
};
