import type { Chord } from '../commands/chord.ts';
import { type KeyChoice, keysOf } from '../commands/chord.ts';
import type { Command, CommandId } from '../commands/command.ts';
import { conflictsOf } from '../commands/key-conflicts.ts';

/** The commands whose name or key a search is found in; all of them when nothing is searched for. */
export const matching = (
  commands: readonly Command[],
  search: string,
  nameOf: (id: CommandId) => string,
  capsOf: (command: Command) => readonly string[],
): readonly Command[] => {
  const wanted = search.trim().toLocaleLowerCase();
  const holds = (text: string): boolean => text.toLocaleLowerCase().includes(wanted);
  return commands.filter((command) => holds(nameOf(command.id)) || capsOf(command).some(holds));
};

/** The commands that share a key with another in some situation. */
export const sharing = (commands: readonly Command[], choice: KeyChoice): readonly CommandId[] =>
  commands
    .filter((command) =>
      keysOf(command, choice).some((chord: Chord) => conflictsOf(command.id, chord, commands, choice).length > 0),
    )
    .map(({ id }) => id);
