import { ipcRenderer, webFrame } from 'electron';
import { isShellCall, shellEvents } from '../../shared/contract/channels.ts';
import type { ShellBridge, ShellEvents } from '../../shared/contract/shell.ts';
import { createMailbox, type Mailbox } from './mailbox.ts';

type Mailboxes = { readonly [E in keyof ShellEvents]: Mailbox<ShellEvents[E]> };

const connect = <E extends keyof ShellEvents>(event: E, mailboxes: Mailboxes): void => {
  ipcRenderer.on(event, (_, payload: ShellEvents[E]) => mailboxes[event].deliver(payload));
};

/** The screens' end of the contract; runs in the sandboxed preload. */
export const createBridge = (): ShellBridge => {
  const mailboxes: Mailboxes = { 'menu.command': createMailbox(), recovered: createMailbox() };
  // Listening starts before the page does, so that nothing said meanwhile is lost.
  for (const event of shellEvents) connect(event, mailboxes);
  return {
    call: (channel, ...args) =>
      isShellCall(channel)
        ? ipcRenderer.invoke(channel, ...args)
        : Promise.reject(new Error(`the shell has no call ${String(channel)}`)),
    on: (event, listener) => {
      const mailbox: Mailboxes[typeof event] = mailboxes[event];
      return mailbox.listen(listener);
    },
    // It also tells the engine that memory is short, and only then does that move live objects together.
    giveBack: () => webFrame.clearCache(),
  };
};
