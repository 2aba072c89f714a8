import type { OpenedFile, OpenPurpose } from '../../shared/contract/shell.ts';
import type { Outcome } from '../../shared/model/result.ts';
import { callShell } from './shell.ts';

/** Asks the shell for files; an empty list means that the person cancelled. */
export const openFiles = (purpose: OpenPurpose): Promise<Outcome<readonly OpenedFile[]>> =>
  callShell('files.open', purpose);
