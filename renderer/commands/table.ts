import { answeringCommands } from './answering.ts';
import { appCommands } from './app.ts';
import type { Command, CommandGroup, CommandId } from './command.ts';
import { exportingCommands } from './exporting.ts';
import { goingCommands } from './going.ts';
import { itemCommands } from './items.ts';
import { judgingCommands, lookingCommands } from './judging.ts';
import { projectCommands } from './projects.ts';
import { reviewingCommands } from './reviewing.ts';

/** Every action in the app, once. Buttons, keys, the native menu, the palette and the help all read this. */
export const commandTable: readonly Command[] = [
  ...answeringCommands,
  ...judgingCommands,
  ...lookingCommands,
  ...reviewingCommands,
  ...itemCommands,
  ...goingCommands,
  ...projectCommands,
  ...exportingCommands,
  ...appCommands,
];

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

const byId: ReadonlyMap<CommandId, Command> = new Map(commandTable.map((command) => [command.id, command]));

export const commandOf = (id: CommandId): Command => {
  const command = byId.get(id);
  if (command === undefined) throw new RangeError(`there is no command "${id}"`);
  return command;
};
