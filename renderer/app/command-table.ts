import type { Command } from '../commands/command.ts';
import { registerCommands } from '../commands/registry.ts';
import { exportCommands } from '../export/commands.ts';
import { answerCommands } from '../judge/answer-commands.ts';
import { judgeCommands, viewCommands } from '../judge/commands.ts';
import { projectCommands } from '../projects/commands.ts';
import { reviewCommands } from '../review/commands.ts';
import { appCommands } from './app-commands.ts';
import { itemCommands } from './item-commands.ts';
import { navigationCommands } from './navigation-commands.ts';

/** What each screen can do; where two commands may share a key, the earlier one is found first. */
const commandTable: readonly (readonly Command[])[] = [
  answerCommands,
  judgeCommands,
  viewCommands,
  reviewCommands,
  itemCommands,
  navigationCommands,
  projectCommands,
  exportCommands,
  appCommands,
];

// Once, when the app is loaded: whoever asks for a command by its id finds it from then on.
for (const commands of commandTable) registerCommands(commands);
