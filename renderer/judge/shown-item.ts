import type { Item } from '../../shared/model/item.ts';

/** Where an item stands in the query on screen. */
export type Role = 'left' | 'right' | 'anchor' | 'first' | 'second' | 'third';

/** An item on screen, and its place there. */
export interface ShownItem {
  readonly item: Item;
  readonly role: Role;
}
