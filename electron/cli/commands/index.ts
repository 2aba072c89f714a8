import type { Command } from '../command.ts';
import { fitCommand } from './fit.ts';
import { launchInfoCommand } from './launch-info.ts';

/** Every command by the name that is typed. */
export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['fit', fitCommand],
  ['launch-info', launchInfoCommand],
]);
