import { create } from 'zustand';
import type { CommandContext } from './command.ts';

const nothingOpen: CommandContext = {
  project: false,
  screen: 'judge',
  page: 'start',
  asking: null,
  choosingStrength: false,
  picked: false,
  itemKind: null,
  item: false,
  chosenProject: false,
  judgement: null,
  backup: false,
  canUndo: false,
  judged: false,
  canRedo: false,
  training: false,
  learned: false,
  working: false,
  matrix: 'none',
};

/**
 * What commands need to know of the app. The app keeps it current in the very tick in which anything changes, so that a
 * key press is judged by what was on screen when it came.
 */
export const useCommandContext = create<CommandContext>()(() => nothingOpen);

export const commandContext = (): CommandContext => useCommandContext.getState();
