/** What is compared. Its feature vector lives in a packed block, found by `row`. */
export interface Item {
  readonly id: string;
  /** Row in the project's feature block. */
  readonly row: number;
  readonly content: Content;
  /** The label column's value, when there is one; empty string means unlabelled. */
  readonly label?: string;
}

export type Content =
  | { readonly kind: 'image'; readonly name: string; readonly blob: string }
  | { readonly kind: 'text'; readonly title?: string; readonly text: string }
  | { readonly kind: 'record'; readonly values: readonly (string | null)[] };

export type ColumnRole = 'id' | 'number' | 'category' | 'text' | 'image' | 'label' | 'ignore';

export interface Column {
  readonly name: string;
  readonly role: ColumnRole;
}
