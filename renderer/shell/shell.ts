// Room: The window’s side of the typed contract with the shell.

import type { ShellBridge, ShellCalls } from '../../shared/contract/shell.ts';
import { say } from '../../shared/model/localizable.ts';
import { type Failure, failed, type Outcome } from '../../shared/model/result.ts';

declare global {
  interface Window {
    /** Put there by the preload; absent when the screens are opened in a plain browser. */
    readonly akin?: ShellBridge;
  }
}

/** Channels whose result is an outcome, which a missing shell can therefore answer. */
type Answering = {
  [C in keyof ShellCalls]: ShellCalls[C]['result'] extends Outcome<unknown> ? C : never;
}[keyof ShellCalls];

export const hasShell = (): boolean => window.akin !== undefined;

/** Calls the shell; without one (a plain browser) it fails with `shell.absent` instead of throwing. */
export const callShell = async <C extends Answering>(
  channel: C,
  ...args: ShellCalls[C]['args']
): Promise<ShellCalls[C]['result'] | { readonly ok: false; readonly failure: Failure }> =>
  window.akin
    ? window.akin.call(channel, ...args)
    : failed('shell.absent', say`This needs the desktop app; the screens are open in a browser.`);
