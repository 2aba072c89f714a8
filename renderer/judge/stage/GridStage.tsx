import './grid.css';
import { IconCheck } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { Item } from '../../../shared/model/item.ts';
import type { GridQuery } from '../../../shared/model/query.ts';
import { commandOf } from '../../commands/registry.ts';
import { useKeyLabel } from '../../commands/useCommand.ts';
import { ItemCard } from '../../content/ItemCard.tsx';
import { useItems } from '../../content/useItem.ts';
import { Key } from '../../design/Key.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { draftOf, useDraft } from '../answer/draft.ts';
import { pickCommands } from '../pick-commands.ts';
import { FieldPages } from '../records/FieldPages.tsx';
import { fieldsAtATime } from '../records/field-pages.ts';

interface CandidateProps {
  readonly id: string;
  readonly position: number;
  readonly ticket: number;
}

const Candidate = memo(({ id, position, ticket }: CandidateProps): ReactNode => {
  const words = useWords();
  const [item] = useItems([id]);
  const picked = useDraft((draft) => draftOf(draft, ticket).picks.includes(id));
  const from = useDraft((draft) => draftOf(draft, ticket).from);
  const pick = pickCommands[position] ?? 'pick12';
  const key = useKeyLabel(pick);
  if (!item) return null;
  return (
    <button
      type="button"
      className="candidate"
      aria-pressed={picked}
      onClick={(event) => commandOf(pick).run(event.timeStamp)}
    >
      <span className="candidate-head">
        <span className="candidate-mark" aria-hidden="true">
          {picked ? <IconCheck size={16} stroke={2.5} /> : key !== null && <Key label={key} />}
        </span>
        <span className="akin-hidden">{words.judge.candidate(position + 1)}</span>
      </span>
      <span className="candidate-item">
        <ItemCard item={item} fields={fieldsAtATime} from={from} />
      </span>
    </button>
  );
});
Candidate.displayName = 'Candidate';

/** Shows the same fields as the candidates. */
const Anchor = ({ item, ticket }: { readonly item: Item; readonly ticket: number }): ReactNode => (
  <ItemCard item={item} fields={fieldsAtATime} from={useDraft((draft) => draftOf(draft, ticket).from)} />
);

/** Columns that leave no ragged last row where that can be helped. */
const columnsFor = (count: number): number => (count <= 4 ? 2 : count <= 9 ? 3 : 4);

const Picked = ({ query, ticket }: { readonly query: GridQuery; readonly ticket: number }): ReactNode => {
  const words = useWords();
  const count = useDraft((draft) => draftOf(draft, ticket).picks.length);
  return <p className="grid-count">{words.judge.picked(count, query.pick)}</p>;
};

/** One anchor and its candidates: the closest are picked, in any order. */
export const GridStage = memo(
  ({ query, ticket }: { readonly query: GridQuery; readonly ticket: number }): ReactNode => {
    const words = useWords();
    const [anchor] = useItems([query.anchor]);
    return (
      <div className="grid-stage">
        <div className="grid-anchor">
          <p className="pane-label">{words.judge.anchor}</p>
          <div className="candidate-item">{anchor && <Anchor item={anchor} ticket={ticket} />}</div>
          <FieldPages ticket={ticket} />
          <Picked query={query} ticket={ticket} />
        </div>
        <div className="grid-candidates" data-columns={columnsFor(query.candidates.length)}>
          {query.candidates.map((id, position) => (
            <Candidate key={id} id={id} position={position} ticket={ticket} />
          ))}
        </div>
      </div>
    );
  },
);
GridStage.displayName = 'GridStage';
