// Room: The mechanism of commands: what one is, which keys reach it, what decides whether it makes sense now.

import type { Command, CommandGroup, CommandId } from './command.ts';

/** The order in which help, palette and settings show the groups. */
export const groupOrder: readonly CommandGroup[] = [
  'answer',
  'judge',
  'picture',
  'review',
  'items',
  'go',
  'metric',
  'export',
  'project',
  'app',
];

const byId = new Map<CommandId, Command>();

/**
 * Adds commands, in the order in which keys find them and lists show them. Each screen has the commands of its own; the
 * app registers them all before the first paint, so that nothing below needs to know which screens there are.
 */
export const registerCommands = (commands: readonly Command[]): void => {
  for (const command of commands) {
    if (byId.has(command.id)) throw new RangeError(`there are two commands "${command.id}"`);
    byId.set(command.id, command);
  }
};

/** Every action in the app, once. Buttons, keys, the native menu, the palette and the help all read this. */
export const allCommands = (): readonly Command[] => [...byId.values()];

export const commandOf = (id: CommandId): Command => {
  const command = byId.get(id);
  if (command === undefined) throw new RangeError(`there is no command "${id}"`);
  return command;
};
