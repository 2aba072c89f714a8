import type { Command, CommandContext, CommandId } from '../commands/command.ts';
import { session } from '../session/index.ts';
import {
  confirmPicks,
  judgeOdd,
  judgePair,
  judgeSide,
  judgeStrength,
  judgeUnsure,
  pickCandidate,
  skipQuery,
} from './answer/answers.ts';
import { clearDraft } from './answer/draft.ts';

const asking = (context: CommandContext): boolean => context.asking !== null;
const askingPair = (context: CommandContext): boolean => context.asking === 'pair';
const askingTriplet = (context: CommandContext): boolean => context.asking === 'triplet';
const askingOdd = (context: CommandContext): boolean => context.asking === 'odd';
const askingGrid = (context: CommandContext): boolean => context.asking === 'grid';
const picked = (context: CommandContext): boolean => askingGrid(context) && context.picked;
const choosingStrength = (context: CommandContext): boolean => context.choosingStrength;

const picks: readonly (readonly [CommandId, string])[] = [
  ['pick1', 'Digit1'],
  ['pick2', 'Digit2'],
  ['pick3', 'Digit3'],
  ['pick4', 'Digit4'],
  ['pick5', 'Digit5'],
  ['pick6', 'Digit6'],
  ['pick7', 'Digit7'],
  ['pick8', 'Digit8'],
  ['pick9', 'Digit9'],
  ['pick10', 'KeyQ'],
  ['pick11', 'KeyW'],
  ['pick12', 'KeyE'],
];

const strengths = [1, 2, 3, 4, 5] as const;

const answer = (id: CommandId, keys: readonly string[], when: Command['when'], run: Command['run']): Command => ({
  id,
  group: 'answer',
  keys,
  when,
  run,
});

export const answerCommands: readonly Command[] = [
  answer('similar', ['ArrowRight'], askingPair, (at) => judgePair('similar', at)),
  answer('different', ['ArrowLeft'], askingPair, (at) => judgePair('different', at)),
  ...strengths.map((strength) =>
    answer(`strength${strength}`, [`Digit${strength}`], choosingStrength, (at) => judgeStrength(strength, at)),
  ),
  answer('takeBack', ['Escape'], choosingStrength, clearDraft),
  answer('left', ['ArrowLeft'], askingTriplet, (at) => judgeSide('left', at)),
  answer('right', ['ArrowRight'], askingTriplet, (at) => judgeSide('right', at)),
  answer('odd1', ['Digit1'], askingOdd, (at) => judgeOdd(0, at)),
  answer('odd2', ['Digit2'], askingOdd, (at) => judgeOdd(1, at)),
  answer('odd3', ['Digit3'], askingOdd, (at) => judgeOdd(2, at)),
  ...picks.map(([id, key], position) => answer(id, [key], askingGrid, () => pickCandidate(position))),
  answer('confirmPicks', ['Enter'], picked, confirmPicks),
  answer('unsure', ['ArrowDown'], asking, judgeUnsure),
  answer('skip', ['KeyS'], asking, skipQuery),
  answer(
    'undo',
    ['Mod+KeyZ'],
    ({ canUndo }) => canUndo,
    () => void session().undo(),
  ),
  answer(
    'redo',
    ['Mod+Shift+KeyZ', 'Mod+KeyY'],
    ({ canRedo }) => canRedo,
    () => void session().redo(),
  ),
];
