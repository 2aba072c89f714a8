import { quote } from '../../shared/model/quote.ts';
import type { Command } from './command.ts';
import { commands } from './commands/index.ts';
import { commandHelp, overview } from './help.ts';
import type { Io } from './io.ts';
import { parseOptions } from './options.ts';

const isHelp = (word: string | undefined): boolean => word === '--help' || word === '-h' || word === 'help';

const dispatch = async (name: string, command: Command, argv: readonly string[], io: Io): Promise<number> => {
  const given = parseOptions(name, command.options, argv, command.operands?.count);
  if (!given.ok) {
    io.say(given.failure.what);
    return 2;
  }
  const result = await command.run(given.value, io);
  if (!result.ok) {
    io.say(result.failure.what);
    return result.failure.code.startsWith('work.') ? 1 : 2;
  }
  for (const note of result.value.notes ?? []) io.say(note);
  io.out(JSON.stringify(result.value.json));
  return result.value.exit ?? 0;
};

/**
 * Runs one command of the command line.
 * @param argv the words behind the program's name: command, then options.
 * @returns the exit code: 0 done, 1 did not converge or failed while working, 2 the input or the options are wrong.
 */
export const runCommand = async (argv: readonly string[], io: Io): Promise<number> => {
  const [name, ...rest] = argv;
  if (name === undefined || isHelp(name)) {
    io.say(overview(commands));
    return name === undefined ? 2 : 0;
  }
  const command = commands.get(name);
  if (command === undefined) {
    io.say(`There is no command ${quote(name)}; expected one of ${[...commands.keys()].join(', ')}.`);
    return 2;
  }
  if (rest.some(isHelp)) {
    io.say(commandHelp(name, command));
    return 0;
  }
  try {
    return await dispatch(name, command, rest, io);
  } catch (error) {
    io.say(`${name} failed on a fault of its own: ${error instanceof Error ? error.message : String(error)}.`);
    return 1;
  }
};
