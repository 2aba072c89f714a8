import { Button, Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Answer, Judgement } from '../../shared/model/judgement.ts';
import { itemsOf } from '../../shared/model/query.ts';
import { CommandItem } from '../commands/CommandItem.tsx';
import type { CommandId } from '../commands/command.ts';
import { commandContext } from '../commands/context-store.ts';
import { commandOf } from '../commands/registry.ts';
import { select } from '../commands/selection.ts';
import { answerText, nameById } from '../content/describe.ts';
import type { Words } from '../i18n/catalogue.ts';
import { useWords } from '../i18n/useWords.ts';
import { useView } from '../navigation/view.ts';
import type { ReviewRow } from '../session/state/session.ts';
import { type ChangeId, changeCommands } from './commands.ts';

/** The answer that a command changes to, for its words. */
const answerOf = (id: ChangeId, { query }: Judgement): Answer => {
  const items = query.kind === 'odd' ? query.items : (['', '', ''] as const);
  const answers: Readonly<Record<ChangeId, Answer>> = {
    changeSimilar: { is: 'similar' },
    changeDifferent: { is: 'different' },
    changeLeft: { is: 'left' },
    changeRight: { is: 'right' },
    changeOdd1: { is: 'odd', item: items[0] },
    changeOdd2: { is: 'odd', item: items[1] },
    changeOdd3: { is: 'odd', item: items[2] },
    changeUnsure: { is: 'unsure' },
  };
  return answers[id];
};

const labelOf = (id: ChangeId, judgement: Judgement, words: Words): string =>
  words.review.changeTo(answerText({ answer: answerOf(id, judgement) }, words));

/** The items that the answer is about; a grid has many others. */
const itemsIn = ({ query, answer }: Judgement): readonly string[] => {
  if (query.kind !== 'grid') return itemsOf(query);
  return answer.is === 'chosen' ? [query.anchor, ...answer.items] : [query.anchor];
};

/** What can be done with one judgement; worked out when the menu opens. */
const Entries = ({ row }: { readonly row: ReviewRow }): ReactNode => {
  const words = useWords();
  const { judgement } = row;
  const now = { ...commandContext(), judgement: row };
  const possible = <Id extends CommandId>(ids: readonly Id[]): readonly Id[] =>
    ids.filter((id) => commandOf(id).when(now));
  const chooseRow = (): void => select({ judgement: judgement.id });
  return (
    <>
      {possible(changeCommands).map((id) => (
        <CommandItem key={id} command={id} label={labelOf(id, judgement, words)} choose={chooseRow} />
      ))}
      {possible(['changeJudgement', 'withdrawJudgement', 'restoreJudgement']).map((id) => (
        <CommandItem key={id} command={id} choose={chooseRow} />
      ))}
      <Menu.Divider />
      {itemsIn(judgement).map((item) => (
        <CommandItem
          key={item}
          command="reviewItem"
          label={words.review.allOf(nameById(item))}
          choose={() => useView.setState({ itemId: item })}
          withoutKey
        />
      ))}
    </>
  );
};

/** The button of a judgement's row. */
export const RowMenu = ({ row, name }: { readonly row: ReviewRow; readonly name: string }): ReactNode => {
  const { review } = useWords();
  const chooseRow = (): void => select({ judgement: row.judgement.id });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="xs" variant="default" aria-label={review.actions(name)} onFocus={chooseRow}>
          {review.change}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Entries row={row} />
      </Menu.Dropdown>
    </Menu>
  );
};
