import '../../content/item-choices.css';
import { Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import { ItemCard } from '../../content/ItemCard.tsx';
import { nameOf } from '../../content/naming.ts';
import { useItems } from '../../content/useItem.ts';

interface Props {
  readonly label: string;
  readonly ids: readonly string[];
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
}

/** One of several items, each to be seen. */
export const ItemChoice = ({ label, ids, chosen, choose }: Props): ReactNode => {
  const items = useItems(ids);
  return (
    <Radio.Group label={label} value={chosen} onChange={choose}>
      <div className="item-choices">
        {ids.map((id, i) => {
          const item = items[i];
          return (
            <div key={id} className="item-choice" data-chosen={id === chosen ? '' : undefined}>
              <Radio value={id} label={item ? nameOf(item) : id} />
              <div className="item-choice-card">{item && <ItemCard item={item} fields={5} />}</div>
            </div>
          );
        })}
      </div>
    </Radio.Group>
  );
};
