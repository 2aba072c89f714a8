import { parseJson } from '../../shared/formats/schema.ts';
import { entryFrom } from '../../shared/model/entry.ts';
import type { Entry } from '../../shared/model/judgement.ts';

/**
 * An entry of the log as the database holds it; null when it is damaged. The journal, which holds it as JSON, is then
 * where it comes back from. The database also holds numbers that JSON has no word for: what the journal would read
 * back as an entry counts here too.
 */
export const entryOf = ({ id, entry }: { readonly id: string; readonly entry: unknown }): Entry | null => {
  const read = entryFrom(entry) ?? entryFrom(parseJson(JSON.stringify(entry) ?? ''));
  return read?.id === id ? read : null;
};
