import { type Chord, isSingleKey } from './chord.ts';
import type { Command, CommandId } from './command.ts';
import { canCoincide } from './key-conflicts.ts';

export interface KeyChoice {
  readonly keys: Readonly<Record<string, readonly Chord[]>>;
  readonly singleKeys: boolean;
}

/** The chords in force for a command: the person's own or the defaults, without bare keys when those are off. */
export const keysOf = (command: Pick<Command, 'id' | 'keys'>, choice: KeyChoice): readonly Chord[] => {
  const chords = choice.keys[command.id] ?? command.keys;
  return choice.singleKeys ? chords : chords.filter((chord) => !isSingleKey(chord));
};

/** Other commands that a chord would reach in the same context: → is "similar" and "right", but never both. */
export const conflictsOf = (
  id: CommandId,
  chord: Chord,
  commands: readonly Pick<Command, 'id' | 'keys'>[],
  choice: KeyChoice,
): readonly CommandId[] =>
  commands
    .filter((other) => other.id !== id && keysOf(other, choice).includes(chord) && canCoincide(id, other.id))
    .map((other) => other.id);
