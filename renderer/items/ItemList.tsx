import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import type { ItemPages } from '../content/useItemPages.ts';
import { useWords } from '../i18n/useWords.ts';
import { useSession } from '../session/index.ts';
import { ItemRow } from './ItemRow.tsx';

/** Pictures stand in a grid, everything else in lines; heights in pixels as in the style sheet. */
const layouts = {
  image: { columns: 3, height: 132 },
  text: { columns: 1, height: 60 },
  record: { columns: 1, height: 60 },
};

/** The found items; only those in sight are in the document. */
export const ItemList = ({
  pages,
  chosen,
}: {
  readonly pages: ItemPages;
  readonly chosen: string | null;
}): ReactNode => {
  const words = useWords();
  const { columns, height } = layouts[useSession((session) => session.project?.itemKind ?? 'record')];
  const scroller = useRef<HTMLDivElement>(null);
  const total = pages.total ?? 0;
  const virtual = useVirtualizer({
    count: Math.ceil(total / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 6,
  });
  const rows = virtual.getVirtualItems();
  const first = (rows[0]?.index ?? 0) * columns;
  const last = Math.min(total, ((rows[rows.length - 1]?.index ?? 0) + 1) * columns) - 1;
  const { want } = pages;
  useEffect(() => want(first, Math.max(first, last)), [want, first, last]);
  const cell = (index: number): ReactNode => {
    const item = pages.at(index);
    return item === null ? <span key={index} /> : <ItemRow key={item.id} item={item} chosen={item.id === chosen} />;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable without a mouse.
    <section className="items-list" ref={scroller} tabIndex={0} aria-label={words.items.list}>
      <ul className="items-rows" style={{ height: virtual.getTotalSize() }}>
        {rows.map(({ key, index, start }) => (
          <li
            key={key}
            className="items-slot"
            data-columns={columns}
            style={{ height, transform: `translateY(${start}px)` }}
          >
            {Array.from({ length: columns }, (_, i) => cell(index * columns + i))}
          </li>
        ))}
      </ul>
    </section>
  );
};
