// Room: The screen that shows what the metric holds to be near.

import './explore.css';
import { Text, Title } from '@mantine/core';
import { IconArrowsShuffle } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { CommandButton } from '../commands/CommandButton.tsx';
import { ItemCard } from '../content/ItemCard.tsx';
import { nameOf } from '../content/naming.ts';
import { useItem } from '../content/useItem.ts';
import { useWords } from '../i18n/useWords.ts';
import { useView } from '../navigation/view.ts';
import { useSession } from '../session/index.ts';
import { chooseAny, chooseItem } from './chooseAny.ts';
import { Finder } from './Finder.tsx';
import { NeighbourList } from './NeighbourList.tsx';
import { useNeighbours } from './useNeighbours.ts';

const Focus = ({ id }: { readonly id: string }): ReactNode => {
  const words = useWords();
  const item = useItem(id);
  if (item === null) return null;
  return (
    <figure className="explore-focus" aria-label={words.explore.focus}>
      {item.content.kind !== 'text' && <figcaption className="explore-name">{nameOf(item)}</figcaption>}
      <div className="explore-item">
        <ItemCard item={item} fields={10} />
      </div>
    </figure>
  );
};

/** An item and its neighbours: what the learned metric brings near that Euclidean distance does not. */
export const ExploreScreen = (): ReactNode => {
  const { explore } = useWords();
  const chosen = useView((view) => view.itemId);
  const hasMetric = useSession((session) => session.snapshot !== null);
  const neighbours = useNeighbours(chosen);
  useEffect(() => {
    if (chosen === null) void chooseAny();
  }, [chosen]);
  return (
    <div className="explore">
      <aside className="explore-side">
        <Title order={1}>{explore.title}</Title>
        <Text size="sm" c="dimmed">
          {explore.chooseBody}
        </Text>
        <Finder choose={chooseItem} />
        <CommandButton
          command="exploreAny"
          label={explore.surprise}
          size="sm"
          leftSection={<IconArrowsShuffle size={16} aria-hidden="true" />}
        />
        {chosen !== null && <Focus id={chosen} />}
      </aside>
      <div className="explore-lists">
        {hasMetric ? (
          <NeighbourList
            title={explore.learned}
            neighbours={neighbours?.learned ?? null}
            against={neighbours?.euclidean ?? null}
            choose={chooseItem}
          />
        ) : (
          <Text>{explore.noMetric}</Text>
        )}
        <NeighbourList
          title={explore.euclidean}
          neighbours={neighbours?.euclidean ?? null}
          against={null}
          choose={chooseItem}
        />
      </div>
    </div>
  );
};
