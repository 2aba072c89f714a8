// Room: The screen that lists the items and what each feature came from.

import './items.css';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useItemPages } from '../content/useItemPages.ts';
import { useWords } from '../i18n/useWords.ts';
import { useView } from '../navigation/view.ts';
import { useSession } from '../session/index.ts';
import { ItemDetail } from './ItemDetail.tsx';
import { ItemList } from './ItemList.tsx';
import { ProjectNotes } from './ProjectNotes.tsx';

/** All items: searched and listed on the left, one in full on the right. */
export const ItemsScreen = (): ReactNode => {
  const words = useWords();
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 150);
  const flagged = useSession((session) => session.flagged.length);
  const chosen = useView((view) => view.itemId);
  const pages = useItemPages(search);
  return (
    <div className="items">
      <section className="items-side" aria-label={words.items.title}>
        <h1 className="items-title">{words.items.title}</h1>
        <TextInput
          aria-label={words.items.searchLabel}
          placeholder={words.items.searchLabel}
          leftSection={<IconSearch size={17} aria-hidden="true" />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <p className="items-count akin-numbers">
          {pages.total === null ? words.common.loading : words.items.found(pages.total)}
          {flagged > 0 && `, ${words.items.asideCount(flagged)}`}
        </p>
        {pages.total === 0 ? <p>{words.items.nothingFound}</p> : <ItemList pages={pages} chosen={chosen} />}
      </section>
      <section className="items-detail" aria-label={words.items.detail}>
        {chosen === null ? <ProjectNotes /> : <ItemDetail key={chosen} id={chosen} />}
      </section>
    </div>
  );
};
