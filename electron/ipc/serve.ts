// Room: The shell’s side of the typed contract: who may call, and how calls and answers travel.

import { ipcMain } from 'electron';
import { shellCalls } from '../../shared/contract/channels.ts';
import type { ShellCalls } from '../../shared/contract/shell.ts';
import { argumentSchemas } from '../../shared/contract/validation.ts';
import { isTrusted } from './sender.ts';

type Handler<C extends keyof ShellCalls> = (
  ...args: ShellCalls[C]['args']
) => ShellCalls[C]['result'] | Promise<ShellCalls[C]['result']>;

/** One handler for every call of the contract: modules bring theirs, and main.ts must have them all. */
export type Handlers = { readonly [C in keyof ShellCalls]: Handler<C> };

const serve = <C extends keyof ShellCalls>(channel: C, handlers: Handlers): void => {
  ipcMain.handle(channel, (event, ...args: unknown[]) => {
    if (!isTrusted(event)) throw new Error(`${channel} was called from outside the app's page`);
    return handlers[channel](...argumentSchemas[channel].parse(args));
  });
};

export const serveCalls = (handlers: Handlers): void => {
  for (const channel of shellCalls) serve(channel, handlers);
};
