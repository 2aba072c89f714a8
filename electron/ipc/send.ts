import type { WebContents } from 'electron';
import type { ShellEvents } from '../../shared/contract/shell.ts';

export const send = <E extends keyof ShellEvents>(to: WebContents, event: E, payload: ShellEvents[E]): void =>
  to.send(event, payload);
