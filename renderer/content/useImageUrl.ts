import { useEffect, useState } from 'react';
import type { Item } from '../../shared/model/item.ts';
import { library } from '../library/index.ts';

/** Addresses already known, so that a picture shown again needs no waiting. An item forgotten takes its address along. */
const known = new WeakMap<Item, string>();

/** The address of a picture item: null while it is being read, empty when there is none to show. */
export const useImageUrl = (item: Item): string | null => {
  const [, arrived] = useState(0);
  const url = known.get(item) ?? null;
  useEffect(() => {
    if (url !== null) return;
    let wanted = true;
    const show = (address: string): void => {
      known.set(item, address);
      if (wanted) arrived((count) => count + 1);
    };
    library.imageUrl(item).then(show, () => show(''));
    return () => {
      wanted = false;
    };
  }, [item, url]);
  return url;
};
