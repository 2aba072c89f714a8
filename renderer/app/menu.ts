import type { Menu, MenuItem } from '../../shared/contract/shell.ts';
import { keysOf } from '../commands/chord.ts';
import type { Command, CommandGroup } from '../commands/command.ts';
import { commandContext, useCommandContext } from '../commands/context-store.ts';
import { chordAccelerator } from '../commands/label.ts';
import { allCommands } from '../commands/registry.ts';
import { wordsNow } from '../i18n/useWords.ts';
import { usePreferences } from '../preferences/preferences.ts';

const groups: readonly CommandGroup[] = [
  'project',
  'go',
  'answer',
  'judge',
  'picture',
  'review',
  'items',
  'metric',
  'export',
  'app',
];

const entry = (command: Command, enabled: boolean): MenuItem => {
  const [chord] = keysOf(command, usePreferences.getState());
  const accelerator = chord === undefined ? null : chordAccelerator(chord);
  return {
    command: command.id,
    label: wordsNow().commands[command.id],
    enabled,
    ...(accelerator === null ? {} : { accelerator }),
  };
};

/** The native menu, made from the command table. */
export const menusNow = (): readonly Menu[] => {
  const context = commandContext();
  const words = wordsNow();
  return groups.map((group) => ({
    label: words.commandGroups[group],
    items: allCommands()
      .filter((command) => command.group === group)
      .map((command) => entry(command, command.when(context))),
  }));
};

const run = (id: string): void => {
  const command = allCommands().find((candidate) => candidate.id === id);
  if (command?.when(commandContext())) command.run(performance.now());
};

/** Sends the menu whenever it would read differently, but never while keys are being pressed in a row. */
export const keepMenuCurrent = (): void => {
  let sent = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = (): void => {
    const menus = menusNow();
    const text = JSON.stringify(menus);
    if (text === sent) return;
    sent = text;
    void window.akin?.call('menu.set', menus);
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(send, 400);
  };
  useCommandContext.subscribe(soon);
  usePreferences.subscribe(soon);
  soon();
  window.akin?.on('menu.command', run);
};
