import type { QueryKind } from '../../shared/model/query.ts';
import type { commandGroups, commands } from '../i18n/en/commands.ts';
import type { FirstPage, ScreenName } from '../navigation/view.ts';
import type { ReviewRow } from '../session/state/session.ts';
import type { Chord } from './chord.ts';

export type CommandId = keyof typeof commands;
export type CommandGroup = keyof typeof commandGroups;

/** What decides whether a command makes sense now. */
export interface CommandContext {
  readonly project: boolean;
  readonly screen: ScreenName;
  /** The page shown while no project is open; null otherwise. */
  readonly page: FirstPage | null;
  /** Kind of the query on screen; null when none is, or another screen is shown. */
  readonly asking: QueryKind | null;
  /** Similar or different has been said, and how strongly is asked. */
  readonly choosingStrength: boolean;
  /** As many candidates of the grid on screen are picked as are asked for. */
  readonly picked: boolean;
  readonly itemKind: 'image' | 'text' | 'record' | null;
  /** An item is chosen on a screen that shows one. */
  readonly item: boolean;
  /** There is a project that renaming and the like would act on: the open one, or one chosen in a list. */
  readonly chosenProject: boolean;
  /** The judgement chosen on the Review screen. */
  readonly judgement: Pick<ReviewRow, 'judgement' | 'state'> | null;
  readonly backup: boolean;
  readonly canUndo: boolean;
  /** There is a judgement of the present annotator that a note can go on. */
  readonly judged: boolean;
  readonly canRedo: boolean;
  readonly training: boolean;
  readonly learned: boolean;
  /** Long work is going on that can be cancelled. */
  readonly working: boolean;
  /** Whether the learner in use takes a matrix, and has been given one; `none` until something has been learned. */
  readonly matrix: 'none' | 'open' | 'given';
}

export interface Command {
  readonly id: CommandId;
  readonly group: CommandGroup;
  readonly keys: readonly Chord[];
  /** Works even while typing in a field. */
  readonly inFields?: boolean;
  /** May be held down, because it only moves a view; held keys never answer. */
  readonly held?: boolean;
  readonly when: (context: CommandContext) => boolean;
  /** `pressedAt` is the time stamp of the key or mouse event: an answer belongs to what was on screen then. */
  readonly run: (pressedAt: number) => void;
}
