import type { ShellCalls, ShellEvents } from './shell.ts';

/** Complete by type: a channel that is missing, or one too many, does not compile. */
const callTable: Readonly<Record<keyof ShellCalls, true>> = {
  'app.info': true,
  'files.open': true,
  'files.sample': true,
  'files.save': true,
  'files.saveAll': true,
  'journal.append': true,
  'journal.read': true,
  'journal.remove': true,
  'backup.write': true,
  'backup.list': true,
  'backup.read': true,
  'menu.set': true,
  'theme.set': true,
  'language.set': true,
  'workers.lower': true,
};

const eventTable: Readonly<Record<keyof ShellEvents, true>> = { 'menu.command': true, recovered: true };

/**
 * Whether a channel is one that the screens may call. What comes over a channel is validated apart (validation.ts).
 */
export const isShellCall = (channel: string): channel is keyof ShellCalls => Object.hasOwn(callTable, channel);

/** Whether a channel is one that the shell sends on, unasked. */
export const isShellEvent = (channel: string): channel is keyof ShellEvents => Object.hasOwn(eventTable, channel);

export const shellCalls: readonly (keyof ShellCalls)[] = Object.keys(callTable).filter(isShellCall);

export const shellEvents: readonly (keyof ShellEvents)[] = Object.keys(eventTable).filter(isShellEvent);
