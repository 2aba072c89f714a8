import type { CommandId } from '../commands/command.ts';

/** Pick the first to the twelfth candidate of a grid, in order. */
export const pickCommands = [
  'pick1',
  'pick2',
  'pick3',
  'pick4',
  'pick5',
  'pick6',
  'pick7',
  'pick8',
  'pick9',
  'pick10',
  'pick11',
  'pick12',
] as const satisfies readonly CommandId[];
