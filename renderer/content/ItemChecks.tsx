import './item-choices.css';
import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { ItemCard } from './ItemCard.tsx';
import { nameOf } from './naming.ts';
import { useItems } from './useItem.ts';

interface Props {
  readonly ids: readonly string[];
  readonly checked: readonly string[];
  readonly toggle: (id: string) => void;
  /** No more can be checked. */
  readonly full?: boolean;
  readonly autoFocus?: boolean;
}

/** Some of several items, each to be seen. */
export const ItemChecks = ({ ids, checked, toggle, full = false, autoFocus = false }: Props): ReactNode => {
  const items = useItems(ids);
  return (
    <div className="item-choices">
      {ids.map((id, i) => {
        const item = items[i];
        const on = checked.includes(id);
        return (
          <div key={id} className="item-choice" data-chosen={on ? '' : undefined}>
            <Checkbox
              label={item ? nameOf(item) : id}
              checked={on}
              disabled={full && !on}
              data-autofocus={(autoFocus && i === 0) || undefined}
              onChange={() => toggle(id)}
            />
            <div className="item-choice-card">{item && <ItemCard item={item} fields={5} />}</div>
          </div>
        );
      })}
    </div>
  );
};
