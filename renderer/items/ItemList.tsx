import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type ReactNode, useEffect, useRef } from 'react';
import type { Item } from '../../shared/model/item.ts';
import { useView } from '../frame/view.ts';
import { fieldsOf } from '../judge/fields.ts';
import { useSession } from '../session/index.ts';
import { useWords } from '../words/useWords.ts';
import { nameOf } from './naming.ts';
import { useImageUrl } from './useImageUrl.ts';
import type { ItemPages } from './useItemPages.ts';

const rowHeight = 60;

const Thumbnail = ({ item }: { readonly item: Item }): ReactNode => {
  const url = useImageUrl(item);
  return url ? <img className="item-thumb" src={url} alt="" loading="lazy" /> : <span className="item-thumb" />;
};

const Summary = ({ item }: { readonly item: Item }): ReactNode => {
  const project = useSession((session) => session.project);
  const { content } = item;
  if (content.kind === 'text') return content.text;
  if (content.kind === 'image' || project === null) return null;
  return fieldsOf(project.columns, project.settings.hiddenColumns, project.settings.pinnedColumns)
    .slice(0, 5)
    .map(({ index }) => content.values[index] ?? '–')
    .join(' · ');
};

const Row = memo(({ item, chosen }: { readonly item: Item; readonly chosen: boolean }): ReactNode => {
  const words = useWords();
  const aside = useSession((session) => session.flagged.some((flag) => flag.item === item.id));
  return (
    <button
      type="button"
      className="item-row"
      aria-pressed={chosen}
      onClick={() => useView.getState().go('items', item.id)}
    >
      {item.content.kind === 'image' && <Thumbnail item={item} />}
      <span className="item-words">
        <span className="item-name">
          {nameOf(item)}
          {aside && <span className="item-aside">{words.items.setAsideTag}</span>}
        </span>
        <span className="item-summary" dir="auto">
          <Summary item={item} />
        </span>
      </span>
    </button>
  );
});
Row.displayName = 'Row';

/** The found items; only the rows in sight are in the document. */
export const ItemList = ({
  pages,
  chosen,
}: {
  readonly pages: ItemPages;
  readonly chosen: string | null;
}): ReactNode => {
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: pages.total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const rows = virtual.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows[rows.length - 1]?.index ?? 0;
  const { want } = pages;
  useEffect(() => want(first, last), [want, first, last]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable without a mouse.
    <section className="items-list" ref={scroller} tabIndex={0} aria-label={words.items.list}>
      <ul className="items-rows" style={{ height: virtual.getTotalSize() }}>
        {rows.map((row) => {
          const item = pages.at(row.index);
          return (
            <li key={row.key} className="items-slot" style={{ transform: `translateY(${row.start}px)` }}>
              {item !== null && <Row item={item} chosen={item.id === chosen} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
