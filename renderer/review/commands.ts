import type { Answer } from '../../shared/model/judgement.ts';
import type { Query } from '../../shared/model/query.ts';
import type { Command, CommandContext, CommandId } from '../commands/command.ts';
import { selected } from '../commands/selection.ts';
import { session } from '../session/index.ts';
import { correctChosen } from './change/changing.ts';
import type { Special } from './filter/filter.ts';
import { chooseBy, clearFilters, showOnly, toggleOnly, useReview } from './useReview.ts';

const reviewing = ({ project, screen }: CommandContext): boolean => project && screen === 'review';
/** What was replaced is history: the answer that replaced it is the one to change. */
const changeable = ({ judgement }: CommandContext): boolean => judgement !== null && judgement.state !== 'replaced';

const review = (id: CommandId, keys: readonly string[], when: Command['when'], run: Command['run']): Command => ({
  id,
  group: 'review',
  keys,
  when,
  run,
});

/** Another answer to the query of the chosen judgement; null where it is no answer to that query. */
type Another = (query: Query) => Answer | null;

const change = (id: CommandId, key: string, another: Another): Command => {
  const answerIn = ({ judgement }: CommandContext): Answer | null =>
    judgement ? another(judgement.judgement.query) : null;
  const isNew = (context: CommandContext): boolean => {
    const answer = answerIn(context);
    const given = context.judgement?.judgement.answer;
    if (answer === null || given === undefined) return false;
    return answer.is !== given.is || (answer.is === 'odd' && given.is === 'odd' && answer.item !== given.item);
  };
  return review(
    id,
    [key],
    (context) => changeable(context) && isNew(context),
    () => {
      const row = session().reviewed(selected().judgement ?? '');
      const answer = row && another(row.judgement.query);
      if (answer) void correctChosen(answer);
    },
  );
};

const ofPair =
  (is: 'similar' | 'different'): Another =>
  ({ kind }) =>
    kind === 'pair' ? { is } : null;

const ofTriplet =
  (is: 'left' | 'right'): Another =>
  ({ kind }) =>
    kind === 'triplet' ? { is } : null;

const odd =
  (place: 0 | 1 | 2): Another =>
  (query) =>
    query.kind === 'odd' ? { is: 'odd', item: query.items[place] } : null;

const only = (id: CommandId, key: string, special: Special): Command =>
  review(id, [key], reviewing, () => toggleOnly(special));

const onChosen = (act: (judgement: string) => unknown) => (): void => {
  const { judgement } = selected();
  if (judgement !== null) act(judgement);
};

/** The ways to change an answer at once, in the order in which menus list them. */
export const changeCommands = [
  'changeSimilar',
  'changeDifferent',
  'changeLeft',
  'changeRight',
  'changeOdd1',
  'changeOdd2',
  'changeOdd3',
  'changeUnsure',
] as const satisfies readonly CommandId[];

export type ChangeId = (typeof changeCommands)[number];

export const reviewCommands: readonly Command[] = [
  { ...review('nextJudgement', ['ArrowDown'], reviewing, () => chooseBy(1)), held: true },
  { ...review('previousJudgement', ['ArrowUp'], reviewing, () => chooseBy(-1)), held: true },
  review('changeJudgement', ['Enter', 'KeyE'], changeable, () => useReview.setState({ editing: true })),
  change('changeSimilar', 'Shift+ArrowRight', ofPair('similar')),
  change('changeDifferent', 'Shift+ArrowLeft', ofPair('different')),
  change('changeLeft', 'Shift+ArrowLeft', ofTriplet('left')),
  change('changeRight', 'Shift+ArrowRight', ofTriplet('right')),
  change('changeOdd1', 'Shift+Digit1', odd(0)),
  change('changeOdd2', 'Shift+Digit2', odd(1)),
  change('changeOdd3', 'Shift+Digit3', odd(2)),
  change('changeUnsure', 'Shift+ArrowDown', () => ({ is: 'unsure' })),
  review(
    'withdrawJudgement',
    ['Delete', 'Backspace'],
    ({ judgement }) => judgement?.state === 'standing' || judgement?.state === 'practice',
    onChosen((judgement) => session().withdraw(judgement)),
  ),
  review(
    'restoreJudgement',
    ['KeyR'],
    ({ judgement }) => judgement?.state === 'retracted',
    onChosen((judgement) => session().restore(judgement)),
  ),
  only('onlySlow', 'Digit1', 'slow'),
  only('onlyContradictions', 'Digit2', 'contradictions'),
  only('onlyDisagreements', 'Digit3', 'disagreements'),
  only('onlyHistory', 'Digit4', 'history'),
  only('onlyNotes', 'Digit5', 'notes'),
  review('clearFilters', ['Digit0'], reviewing, clearFilters),
  {
    id: 'showContradictions',
    group: 'metric',
    keys: ['Alt+Shift+Digit6'],
    when: ({ project }) => project,
    run: () => showOnly('contradictions'),
  },
];
