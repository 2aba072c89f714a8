// Room: One file for each command that can be typed.

import type { Command } from '../command.ts';
import { exportCommand } from './export.ts';
import { fitCommand } from './fit.ts';
import { importCommand } from './import.ts';
import { infoCommand, verifyCommand } from './inspect.ts';
import { launchInfoCommand } from './launch-info.ts';
import { mergeCommand } from './merge.ts';
import { neighboursCommand } from './neighbours.ts';
import { scoreCommand } from './score.ts';
import { simulateCommand } from './simulate.ts';

/** Every command by the name that is typed. */
export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['fit', fitCommand],
  ['score', scoreCommand],
  ['simulate', simulateCommand],
  ['neighbours', neighboursCommand],
  ['import', importCommand],
  ['export', exportCommand],
  ['info', infoCommand],
  ['verify', verifyCommand],
  ['merge', mergeCommand],
  ['launch-info', launchInfoCommand],
]);
