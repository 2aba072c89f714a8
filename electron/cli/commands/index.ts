import type { Command } from '../command.ts';
import { fitCommand } from './fit.ts';
import { launchInfoCommand } from './launch-info.ts';
import { neighboursCommand } from './neighbours.ts';
import { scoreCommand } from './score.ts';

/** Every command by the name that is typed. */
export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['fit', fitCommand],
  ['score', scoreCommand],
  ['neighbours', neighboursCommand],
  ['launch-info', launchInfoCommand],
]);
