import { memo, type ReactNode } from 'react';
import { useItems } from '../../content/useItem.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Picture } from '../pictures/Picture.tsx';
import { RecordTable } from '../records/RecordTable.tsx';
import type { Role, ShownItem } from '../shown-item.ts';
import { TextPanes } from '../texts/TextPanes.tsx';
import { useStageGestures } from './useStageGestures.ts';

interface Props {
  readonly ids: readonly string[];
  readonly roles: readonly Role[];
}

const Pictures = ({ shown }: { readonly shown: readonly ShownItem[] }): ReactNode => {
  const words = useWords();
  const ref = useStageGestures();
  return (
    <div className="panes" ref={ref}>
      {shown.map(({ item, role }) => (
        <figure key={role} className="pane" data-role={role}>
          {shown.length > 2 && <figcaption className="pane-label">{words.judge[role]}</figcaption>}
          <Picture item={item} />
        </figure>
      ))}
    </div>
  );
};

/** Two or three items side by side, each shown as what it is. */
export const ItemComparison = memo(({ ids, roles }: Props): ReactNode => {
  const items = useItems(ids);
  const shown: ShownItem[] = [];
  items.forEach((item, i) => {
    const role = roles[i];
    if (item !== null && role !== undefined) shown.push({ item, role });
  });
  if (shown.length < ids.length) return null;
  switch (shown[0]?.item.content.kind) {
    case 'image':
      return <Pictures shown={shown} />;
    case 'text':
      return <TextPanes shown={shown} />;
    default:
      return <RecordTable shown={shown} />;
  }
});
ItemComparison.displayName = 'ItemComparison';
