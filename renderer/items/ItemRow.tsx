import { memo, type ReactNode } from 'react';
import type { Item } from '../../shared/model/item.ts';
import { fieldsOf } from '../content/fields.ts';
import { nameOf } from '../content/naming.ts';
import { Thumbnail } from '../content/Thumbnail.tsx';
import { useImageUrl } from '../content/useImageUrl.ts';
import { useWords } from '../i18n/useWords.ts';
import { useView } from '../navigation/view.ts';
import { useSession } from '../session/index.ts';

const Aside = ({ id }: { readonly id: string }): ReactNode => {
  const words = useWords();
  const aside = useSession((session) => session.flagged.some((flag) => flag.item === id));
  return aside ? <span className="item-aside">{words.items.setAsideTag}</span> : null;
};

const Summary = ({ item }: { readonly item: Item }): ReactNode => {
  const project = useSession((session) => session.project);
  const { content } = item;
  if (content.kind === 'text') return content.text;
  if (content.kind === 'image' || project === null) return null;
  return fieldsOf(project.columns, project.settings)
    .slice(0, 5)
    .map(({ index }) => content.values[index] ?? '–')
    .join(' · ');
};

const TileContent = ({ item }: { readonly item: Item }): ReactNode => {
  const url = useImageUrl(item);
  return (
    <>
      {url ? <Thumbnail className="item-thumb" url={url} alt="" decoding="async" /> : <span className="item-thumb" />}
      <span className="item-name">{nameOf(item)}</span>
      <Aside id={item.id} />
    </>
  );
};

const RowContent = ({ item }: { readonly item: Item }): ReactNode => (
  <span className="item-words">
    <span className="item-name">
      {nameOf(item)}
      <Aside id={item.id} />
    </span>
    <span className="item-summary" dir="auto">
      <Summary item={item} />
    </span>
  </span>
);

/** One item in the list: a tile for a picture, a line for anything else. */
export const ItemRow = memo(({ item, chosen }: { readonly item: Item; readonly chosen: boolean }): ReactNode => {
  const picture = item.content.kind === 'image';
  return (
    <button
      type="button"
      className={picture ? 'item-row item-tile' : 'item-row'}
      aria-pressed={chosen}
      onClick={() => useView.getState().go('items', item.id)}
    >
      {picture ? <TileContent item={item} /> : <RowContent item={item} />}
    </button>
  );
});
ItemRow.displayName = 'ItemRow';
