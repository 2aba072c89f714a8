import type { Command, CommandContext, CommandGroup, CommandId } from '../commands/command.ts';
import { useView } from '../navigation/view.ts';
import { session } from '../session/index.ts';
import { shownItems } from './answer/answers.ts';
import { usePanelState } from './panel-state.ts';
import { actualSizeView, fitView, panBy, rotateView, useViewTransform, zoomBy } from './pictures/view-transform.ts';
import { turnPage } from './records/field-pages.ts';

const asking = (context: CommandContext): boolean => context.asking !== null;
/** A pair has no third item to set aside. */
const askingThree = (context: CommandContext): boolean => asking(context) && context.asking !== 'pair';
const judging = ({ project, screen }: CommandContext): boolean => project && screen === 'judge';
/** Items stand side by side, at full size; in a grid they are small, and there is nothing to mark or to zoom. */
const comparing = (context: CommandContext): boolean => asking(context) && context.asking !== 'grid';
const pictures = (context: CommandContext): boolean => comparing(context) && context.itemKind === 'image';
const records = (context: CommandContext): boolean => asking(context) && context.itemKind === 'record';
const pages = (context: CommandContext): boolean => asking(context) && context.itemKind !== 'image';

const blind = (): boolean => session().project?.settings.blind ?? true;

const toggleMarks = (): void => usePanelState.setState(({ marks }) => ({ marks: !(marks ?? !blind()) }));
const togglePrediction = (): void =>
  usePanelState.setState(({ prediction }) => ({ prediction: !(prediction ?? !blind()) }));

const ask = (kind: 'pair' | 'triplet' | 'odd' | 'grid') => (): void => void session().updateSettings({ ask: kind });

const judged = (context: CommandContext): boolean => judging(context) && context.judged;

const practiceRound = 5;

const togglePractice = (): void => {
  const { practice, startPractice, endPractice } = session();
  if (practice === null) startPractice(practiceRound);
  else endPractice();
};

/** Sets aside the item that stands at this place of the query on screen. */
const flag = (place: number) => (): void => {
  const { current, flag: set } = session();
  const item = current === null ? undefined : shownItems(current.query)[place];
  if (item !== undefined) void set([item], true, '');
};

const entry =
  (group: CommandGroup) =>
  (id: CommandId, keys: readonly string[], when: Command['when'], run: () => void): Command => ({
    id,
    group,
    keys,
    when,
    run,
  });

const judge = entry('judge');
const picture: typeof judge = (...about) => ({ ...entry('picture')(...about), held: true });

export const judgeCommands: readonly Command[] = [
  judge('toggleMarks', ['KeyD'], comparing, toggleMarks),
  judge('togglePrediction', ['KeyP'], asking, togglePrediction),
  judge('toggleInstructions', ['KeyI'], judging, () =>
    usePanelState.setState(({ instructions }) => ({ instructions: !instructions })),
  ),
  judge('editInstructions', ['Shift+KeyI'], judging, () =>
    usePanelState.setState({ instructions: true, editing: true }),
  ),
  judge('chooseFields', ['KeyC'], records, () => usePanelState.setState(({ fields }) => ({ fields: !fields }))),
  judge('note', ['KeyN'], judged, () => useView.getState().show('note')),
  judge('flagFirst', ['Shift+Digit1'], asking, flag(0)),
  judge('flagSecond', ['Shift+Digit2'], asking, flag(1)),
  judge('flagThird', ['Shift+Digit3'], askingThree, flag(2)),
  judge('flagSome', ['Shift+KeyX'], asking, () => useView.getState().show('aside')),
  judge('practice', ['Alt+Shift+KeyP'], judging, togglePractice),
  judge('askPair', ['Alt+Shift+Digit1'], judging, ask('pair')),
  judge('askTriplet', ['Alt+Shift+Digit2'], judging, ask('triplet')),
  judge('askOdd', ['Alt+Shift+Digit3'], judging, ask('odd')),
  judge('askGrid', ['Alt+Shift+Digit4'], judging, ask('grid')),
  judge(
    'switchAnnotator',
    ['Alt+Shift+KeyA'],
    ({ project }) => project,
    () => useView.getState().show('annotator'),
  ),
];

export const viewCommands: readonly Command[] = [
  picture('zoomIn', ['Equal', 'Char++'], pictures, () => zoomBy(1.25)),
  picture('zoomOut', ['Minus', 'Char+-'], pictures, () => zoomBy(0.8)),
  picture('zoomFit', ['KeyF'], pictures, fitView),
  picture('zoomActual', ['KeyA'], pictures, actualSizeView),
  picture('rotate', ['KeyR'], pictures, rotateView),
  picture('invert', ['KeyV'], pictures, () => useViewTransform.setState(({ inverted }) => ({ inverted: !inverted }))),
  picture('tones', ['KeyB'], pictures, () => usePanelState.setState(({ tones }) => ({ tones: !tones }))),
  picture('panLeft', ['Shift+ArrowLeft'], pictures, () => panBy(0.1, 0)),
  picture('panRight', ['Shift+ArrowRight'], pictures, () => panBy(-0.1, 0)),
  picture('panUp', ['Shift+ArrowUp'], pictures, () => panBy(0, 0.1)),
  picture('panDown', ['Shift+ArrowDown'], pictures, () => panBy(0, -0.1)),
  picture('scrollDown', ['PageDown'], pages, () => turnPage(true)),
  picture('scrollUp', ['PageUp'], pages, () => turnPage(false)),
];
