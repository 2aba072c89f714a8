import type { Item } from '../../shared/model/item.ts';

/** What an item is called in a sentence or by a screen reader. */
export const nameOf = (item: Item): string => {
  switch (item.content.kind) {
    case 'image':
      return item.content.name;
    case 'text':
      return item.content.title ?? item.id;
    case 'record':
      return item.id;
  }
};
