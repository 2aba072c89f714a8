import { answeringCommands } from './answering.ts';
import { appCommands } from './app.ts';
import type { Command, CommandId } from './command.ts';
import { exportingCommands } from './exporting.ts';
import { goingCommands } from './going.ts';
import { judgingCommands, lookingCommands } from './judging.ts';

/** Every action in the app, once. Buttons, keys, the native menu, the palette and the help all read this. */
export const commandTable: readonly Command[] = [
  ...answeringCommands,
  ...judgingCommands,
  ...lookingCommands,
  ...goingCommands,
  ...exportingCommands,
  ...appCommands,
];

const byId: ReadonlyMap<CommandId, Command> = new Map(commandTable.map((command) => [command.id, command]));

export const commandOf = (id: CommandId): Command => {
  const command = byId.get(id);
  if (command === undefined) throw new RangeError(`there is no command "${id}"`);
  return command;
};
