// Room: How items, answers and remarks are shown, wherever a screen shows them.

import './card.css';
import { memo, type ReactNode } from 'react';
import type { Item } from '../../shared/model/item.ts';
import { useNumbers, useWords } from '../i18n/useWords.ts';
import { useSession } from '../session/index.ts';
import { decimalsOf, type Field, fieldsOf, numberOf } from './fields.ts';
import { nameOf } from './naming.ts';
import { Thumbnail } from './Thumbnail.tsx';
import { useImageUrl } from './useImageUrl.ts';

const PictureCard = ({ item }: { readonly item: Item }): ReactNode => {
  const url = useImageUrl(item);
  return url ? <Thumbnail className="card-picture" url={url} alt={nameOf(item)} /> : null;
};

interface ValueProps {
  readonly value: string | null;
  readonly kind: Field['kind'];
}

const Value = ({ value, kind }: ValueProps): ReactNode => {
  const words = useWords();
  const numbers = useNumbers();
  if (value === null) return <em>{words.common.missing}</em>;
  const number = kind === 'number' ? numberOf(value) : null;
  return number === null ? value : numbers.fixed(number, decimalsOf([value]));
};

interface RecordProps {
  readonly values: readonly (string | null)[];
  readonly most: number;
  readonly from: number | undefined;
}

const RecordCard = ({ values, most, from }: RecordProps): ReactNode => {
  const words = useWords();
  const project = useSession((session) => session.project);
  if (project === null) return null;
  const fields = fieldsOf(project.columns, project.settings);
  return (
    <span className="card-record">
      <span className="card-fields">
        {fields.slice(from ?? 0, (from ?? 0) + most).map(({ name, index, kind }) => (
          <span key={name} className="card-field">
            <span className="card-name">{name}</span>
            <span className="card-value" dir="auto">
              <Value value={values[index] ?? null} kind={kind} />
            </span>
          </span>
        ))}
      </span>
      {from === undefined && fields.length > most && (
        <span className="card-more">{words.items.moreFields(fields.length - most)}</span>
      )}
    </span>
  );
};

interface Props {
  readonly item: Item;
  /** How many fields of a record fit. */
  readonly fields?: number;
  /** The first of them, where the reader turns from one to the next; otherwise the first of all, and the rest is counted. */
  readonly from?: number;
}

/** An item small: its picture, the beginning of its text, or its first fields. */
export const ItemCard = memo(({ item, fields = 8, from }: Props): ReactNode => {
  const { content } = item;
  switch (content.kind) {
    case 'image':
      return <PictureCard item={item} />;
    case 'text':
      return (
        <span className="card-text">
          {content.title !== undefined && <strong dir="auto">{content.title}</strong>}
          <span dir="auto">{content.text}</span>
        </span>
      );
    case 'record':
      return <RecordCard values={content.values} most={fields} from={from} />;
  }
});
ItemCard.displayName = 'ItemCard';
