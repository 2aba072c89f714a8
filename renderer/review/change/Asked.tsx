import '../../content/item-choices.css';
import type { ReactNode } from 'react';
import type { Query } from '../../../shared/model/query.ts';
import { ItemCard } from '../../content/ItemCard.tsx';
import { nameOf } from '../../content/naming.ts';
import { useItems } from '../../content/useItem.ts';
import { useWords } from '../../i18n/useWords.ts';

/** The items of a query that are not themselves answers to it, each with its part. */
const partsOf = (query: Query): readonly (readonly [id: string, part: 'anchor' | 'left' | 'right'])[] => {
  switch (query.kind) {
    case 'pair':
      return [
        [query.left, 'left'],
        [query.right, 'right'],
      ];
    case 'triplet':
      return [
        [query.left, 'left'],
        [query.anchor, 'anchor'],
        [query.right, 'right'],
      ];
    case 'grid':
      return [[query.anchor, 'anchor']];
    case 'odd':
      return [];
  }
};

/** What was asked, to be looked at again. */
export const Asked = ({ query }: { readonly query: Query }): ReactNode => {
  const { judge } = useWords();
  const parts = partsOf(query);
  const items = useItems(parts.map(([id]) => id));
  if (parts.length === 0) return null;
  return (
    <div className="item-choices">
      {parts.map(([id, part], i) => {
        const item = items[i];
        return (
          <figure key={part} className="item-choice">
            <figcaption>
              <span className="change-part">{judge[part]}</span> {item ? nameOf(item) : id}
            </figcaption>
            <div className="item-choice-card">{item && <ItemCard item={item} fields={5} />}</div>
          </figure>
        );
      })}
    </div>
  );
};
