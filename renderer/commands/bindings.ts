import { type Chord, isSingleKey } from './chord.ts';
import type { Command, CommandId } from './command.ts';
import { pickCommands } from './picking.ts';

export interface KeyChoice {
  readonly keys: Readonly<Record<string, readonly Chord[]>>;
  readonly singleKeys: boolean;
}

/** The chords in force for a command: the person's own or the defaults, without bare keys when those are off. */
export const keysOf = (command: Pick<Command, 'id' | 'keys'>, choice: KeyChoice): readonly Chord[] => {
  const chords = choice.keys[command.id] ?? command.keys;
  return choice.singleKeys ? chords : chords.filter((chord) => !isSingleKey(chord));
};

/** Commands that can never be asked for at the same moment may share a key (→ is "similar" and "right"). */
const exclusive: readonly (readonly CommandId[])[] = [
  ['similar', 'different', 'strength1', 'strength2', 'strength3', 'strength4', 'strength5', 'takeBack'],
  ['left', 'right'],
  ['odd1', 'odd2', 'odd3'],
  [...pickCommands, 'confirmPicks'],
];

const familyOf = (id: CommandId): number => exclusive.findIndex((family) => family.includes(id));

const mayMeet = (a: CommandId, b: CommandId): boolean => {
  const one = familyOf(a);
  const other = familyOf(b);
  return one === -1 || other === -1 || one === other;
};

/** Other commands that a chord would reach in the same situation. */
export const conflictsOf = (
  id: CommandId,
  chord: Chord,
  commands: readonly Pick<Command, 'id' | 'keys'>[],
  choice: KeyChoice,
): readonly CommandId[] =>
  commands
    .filter((other) => other.id !== id && mayMeet(id, other.id) && keysOf(other, choice).includes(chord))
    .map((other) => other.id);
