// Room: Reading and writing files; here what fits no room of its own.

import { entryFrom, toStored } from '../model/entry.ts';
import type { Entry } from '../model/judgement.ts';
import { say } from '../model/localizable.ts';
import { done, failed, type Outcome } from '../model/result.ts';
import { parseJson } from './schema.ts';
import { decodeText } from './tables/encoding.ts';

/** The whole log, a JSON object a line: nothing is lost, and it can be read back. */
export const writeEntries = (entries: Iterable<Entry>): string => {
  const lines = Array.from(entries, (entry) => `${JSON.stringify(toStored(entry))}\n`);
  return lines.join('');
};

/** Reads a log of entries; a line that is none is refused with its number (`judgements.line`). */
export const readEntries = (name: string, bytes: Uint8Array): Outcome<readonly Entry[]> => {
  // A project without a judgement has an empty log.
  if (bytes.length === 0) return done([]);
  const decoded = decodeText(name, bytes, say`one judgement a line, as JSON`);
  if (!decoded.ok) return decoded;
  const entries: Entry[] = [];
  for (const [i, line] of decoded.value.text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const entry = entryFrom(parseJson(line));
    if (!entry) return failed('judgements.line', say`${name}, line ${i + 1}: expected an entry of a judgement log.`);
    entries.push(entry);
  }
  return done(entries);
};
