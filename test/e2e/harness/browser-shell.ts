import { join } from 'node:path';
import { createBackups } from '../../../electron/data/backups.ts';
import { createJournal } from '../../../electron/data/journal.ts';
import { readSample } from '../../../electron/files/samples.ts';
import type { Handlers } from '../../../electron/ipc/serve.ts';
import { isShellCall } from '../../../shared/contract/channels.ts';
import type { ShellCalls } from '../../../shared/contract/shell.ts';
import { argumentSchemas } from '../../../shared/contract/validation.ts';
import { done } from '../../../shared/model/result.ts';
import { checkout } from './stage.ts';

/** Bytes travel between page and test as base64. `this` holds them as they were before a Buffer turned itself to JSON. */
export const packBytes = (value: unknown): string =>
  JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key: string, part: unknown) {
    const bytes = this[key];
    return bytes instanceof Uint8Array ? { bytes64: Buffer.from(bytes).toString('base64') } : part;
  });

export const unpackBytes = (text: string): readonly unknown[] => {
  const value: unknown = JSON.parse(text, (_, part: unknown) =>
    typeof part === 'object' && part !== null && 'bytes64' in part
      ? new Uint8Array(Buffer.from(String(part.bytes64), 'base64'))
      : part,
  );
  return Array.isArray(value) ? value : [];
};

const handlersIn = (folder: string): Handlers => {
  const journal = createJournal(join(folder, 'journal'));
  const backups = createBackups(join(folder, 'backups'));
  return {
    'app.info': () => ({ version: '0.0.0', platform: 'browser', runtime: 'Chromium' }),
    'files.open': () => done([]),
    'files.sample': (name) => readSample(join(checkout, 'build', 'samples'), name),
    'files.save': (name) => done({ name }),
    'files.saveAll': () => done({ folder: 'exports' }),
    'journal.append': journal.append,
    'journal.read': journal.read,
    'journal.remove': journal.remove,
    'backup.write': backups.write,
    'backup.list': backups.list,
    'backup.read': backups.read,
    'menu.set': () => null,
    'theme.set': () => null,
    'language.set': () => null,
    'workers.lower': () => null,
  };
};

const answer = <C extends keyof ShellCalls>(channel: C, handlers: Handlers, args: readonly unknown[]): unknown =>
  handlers[channel](...argumentSchemas[channel].parse(args));

/** The shell's own modules for the data, and dialogs that nobody answers. */
export const browserShell = (folder: string): ((channel: string, args: readonly unknown[]) => Promise<unknown>) => {
  const handlers = handlersIn(folder);
  return async (channel, args) => {
    if (!isShellCall(channel)) throw new Error(`the shell has no call ${channel}`);
    return answer(channel, handlers, args);
  };
};
