import { parseEntry, toStored } from '../../../shared/model/entry.ts';
import type { Entry } from '../../../shared/model/judgement.ts';
import { say } from '../../../shared/model/localizable.ts';
import { done, type Outcome } from '../../../shared/model/result.ts';
import { callShell, hasShell } from '../../shell/shell.ts';
import type { Database } from '../../storage/database.ts';
import { allEntries, mergeEntries } from '../../storage/log.ts';
import { yieldToEventLoop } from '../../workers/rpc/yield.ts';

/** How many journal lines are written or parsed between two turns of the event loop. */
const atOnce = 200;

/** Sends entries that are committed to the shell's journal, the second copy on disk; many of them some at a time. */
export const appendToJournal = async (project: string, entries: readonly Entry[]): Promise<Outcome<null>> => {
  if (!hasShell()) return done(null);
  for (let at = 0; at < entries.length; at += atOnce) {
    const lines = entries.slice(at, at + atOnce).map((entry) => JSON.stringify(toStored(entry)));
    const appended = await callShell('journal.append', project, lines);
    if (!appended.ok) return appended;
  }
  return done(null);
};

export interface Repair {
  /** Entries that only the journal held: put back into the database. */
  readonly restored: readonly Entry[];
  /** How many entries only the database held: written to the journal again. */
  readonly rewritten: number;
}

/** What each copy lacks. */
export const compare = (
  database: ReadonlySet<string>,
  journal: readonly Entry[],
): { readonly toDatabase: readonly Entry[]; readonly toJournal: ReadonlySet<string> } => {
  const toJournal = new Set(database);
  // By id: a line may stand in the journal twice.
  const toDatabase = new Map<string, Entry>();
  for (const entry of journal) {
    toJournal.delete(entry.id);
    if (!database.has(entry.id)) toDatabase.set(entry.id, entry);
  }
  return { toDatabase: [...toDatabase.values()], toJournal };
};

/** The journal's entries. Lines that are torn (power cut while writing) or foreign are passed over. */
const readJournal = async (project: string): Promise<Outcome<readonly Entry[]>> => {
  const lines = await callShell('journal.read', project);
  if (!lines.ok) return lines;
  const entries: Entry[] = [];
  for (const [number, line] of lines.value.entries()) {
    const entry = parseEntry(line, say`journal, line ${number + 1}`);
    if (entry.ok && entry.value.project === project) entries.push(entry.value);
    if (number % atOnce === atOnce - 1) await yieldToEventLoop();
  }
  return done(entries);
};

/**
 * Compares the two copies of the log and brings whichever is behind up to the other.
 * @param known ids of the entries that the database held when no line to the journal was under way.
 */
export const reconcile = async (
  database: Database,
  project: string,
  known: ReadonlySet<string>,
): Promise<Outcome<Repair>> => {
  if (!hasShell()) return done({ restored: [], rewritten: 0 });
  const journal = await readJournal(project);
  if (!journal.ok) return journal;
  const { toDatabase, toJournal } = compare(known, journal.value);
  if (toDatabase.length > 0) await mergeEntries(database, project, toDatabase);
  if (toJournal.size > 0) {
    const missing = (await allEntries(database, project)).filter(({ id }) => toJournal.has(id));
    const appended = await appendToJournal(project, missing);
    if (!appended.ok) return appended;
  }
  return done({ restored: toDatabase, rewritten: toJournal.size });
};
