import type { QueryKind } from '../../shared/model/query.ts';
import type { ScreenName } from '../frame/view.ts';
import type { commandGroups, commands } from '../words/en/commands.ts';
import type { Chord } from './chord.ts';

export type CommandId = keyof typeof commands;
export type CommandGroup = keyof typeof commandGroups;

/** What decides whether a command makes sense now. */
export interface Situation {
  readonly project: boolean;
  readonly screen: ScreenName;
  /** Kind of the query on screen; null when none is, or another screen is shown. */
  readonly asking: QueryKind | null;
  readonly itemKind: 'image' | 'text' | 'record' | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly training: boolean;
  readonly learned: boolean;
}

export interface Command {
  readonly id: CommandId;
  readonly group: CommandGroup;
  readonly keys: readonly Chord[];
  /** Works even while typing in a field. */
  readonly inFields?: boolean;
  readonly when: (situation: Situation) => boolean;
  /** `pressedAt` is the time stamp of the key or mouse event: an answer belongs to what was on screen then. */
  readonly run: (pressedAt: number) => void;
}
