import { Loader, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { ItemCard } from '../content/ItemCard.tsx';
import { nameOf } from '../content/naming.ts';
import { useItems } from '../content/useItem.ts';
import { useNumbers, useWords } from '../i18n/useWords.ts';
import type { Neighbour } from '../workers/finder/finder-api.ts';

interface Props {
  readonly title: string;
  readonly neighbours: readonly Neighbour[] | null;
  /** The other list; what is not in it is marked. */
  readonly against: readonly Neighbour[] | null;
  readonly choose: (id: string) => void;
}

/** Neighbours in order, each to be chosen in turn. */
export const NeighbourList = ({ title, neighbours, against, choose }: Props): ReactNode => {
  const { explore } = useWords();
  const numbers = useNumbers();
  const items = useItems(neighbours?.map(({ id }) => id) ?? []);
  return (
    <section className="neighbours">
      <Title order={2}>{title}</Title>
      {neighbours === null && <Loader size="sm" mt="md" aria-hidden="true" />}
      <ol className="neighbour-list">
        {neighbours?.map(({ id, distance }, i) => {
          const item = items[i];
          const onlyHere = against !== null && !against.some((other) => other.id === id);
          return (
            <li key={id}>
              <button
                type="button"
                className="neighbour"
                data-only={onlyHere ? '' : undefined}
                onClick={() => choose(id)}
              >
                <span className="akin-hidden">{explore.rank(i + 1)}</span>
                <span className="neighbour-item">
                  {item && <ItemCard item={item} fields={5} />}
                  {onlyHere && <span className="neighbour-only">{explore.moved.only}</span>}
                </span>
                <span className="neighbour-foot akin-numbers">
                  <span className="neighbour-name">{item && item.content.kind !== 'text' ? nameOf(item) : ''}</span>
                  <span>{numbers.short(distance)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
};
