import type { Command, CommandGroup, CommandId } from '../commands/command.ts';
import { exportingCommands } from '../export/commands.ts';
import { answeringCommands } from '../judge/answer-commands.ts';
import { judgingCommands, lookingCommands } from '../judge/commands.ts';
import { projectCommands } from '../projects/commands.ts';
import { reviewingCommands } from '../review/commands.ts';
import { appCommands } from './app-commands.ts';
import { itemCommands } from './item-commands.ts';
import { goingCommands } from './navigation-commands.ts';

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
