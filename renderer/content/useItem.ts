import { useEffect, useState } from 'react';
import type { Item } from '../../shared/model/item.ts';
import { library } from '../library/index.ts';
import { useSession } from '../session/index.ts';

const noItems: ReadonlyMap<string, Item> = new Map();
const separator = '\u0000';

/** Several items, in the order asked for: at once those in memory, null for one that is still on its way. */
export const useItems = (ids: readonly string[]): readonly (Item | null)[] => {
  const project = useSession((session) => session.project?.id ?? null);
  const [fetched, setFetched] = useState(noItems);
  const known = (id: string): Item | null => library.cached(id) ?? fetched.get(id) ?? null;
  const missing = ids.filter((id) => known(id) === null).join(separator);
  useEffect(() => {
    if (missing === '' || project === null) return;
    let wanted = true;
    const waiting = missing.split(separator).map((id) => library.item(project, id));
    void Promise.all(waiting).then((items) => {
      const arrived = items.filter((item) => item !== null).map((item) => [item.id, item] as const);
      if (wanted && arrived.length > 0) setFetched((before) => new Map([...before, ...arrived]));
    });
    return () => {
      wanted = false;
    };
  }, [missing, project]);
  return ids.map(known);
};

/** One item by its id. */
export const useItem = (id: string | null): Item | null => useItems(id === null ? [] : [id])[0] ?? null;
