import type { Entry } from '../../model/judgement.ts';
import { type Sentence, say } from '../../model/localizable.ts';
import type { Project } from '../../model/project.ts';
import { quote } from '../../model/quote.ts';
import { done, failed, type Outcome } from '../../model/result.ts';
import { mergeHistories } from './history.ts';
import type { Archive } from './parts.ts';

/** The same total order whichever archive an entry came from. */
const inOrder = (a: Entry, b: Entry): number => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The project that was made first names the merged one, so that the order of merging decides nothing. */
const older = (a: Project, b: Project): boolean => a.created < b.created || (a.created === b.created && a.id < b.id);

/** Why two archives are not of the same items, or null when they are. */
const difference = (one: Archive, other: Archive): Sentence | null => {
  if (one.items.length !== other.items.length) return say`${one.items.length} items against ${other.items.length}`;
  const at = one.items.findIndex(({ id }, i) => id !== other.items[i]?.id);
  if (at >= 0)
    return say`item ${at} is ${quote(one.items[at]?.id)} in one and ${quote(other.items[at]?.id)} in the other`;
  const feature = one.project.features.findIndex(({ name }, i) => name !== other.project.features[i]?.name);
  if (feature >= 0 || one.project.features.length !== other.project.features.length) return say`their features differ`;
  if (one.features.data.some((value, i) => value !== other.features.data[i]))
    return say`the values of their features differ`;
  return null;
};

/** An entry's text with the project left out: the same act has it in every archive. */
const fingerprint = (entry: Entry): string => JSON.stringify(Object.entries({ ...entry, project: '' }).sort());

const mergeEntries = (archives: readonly Archive[], project: string): Outcome<readonly Entry[]> => {
  const merged = new Map<string, Entry>();
  for (const { entries } of archives) {
    for (const entry of entries) {
      const known = merged.get(entry.id);
      if (known === undefined) merged.set(entry.id, { ...entry, project });
      else if (fingerprint(known) !== fingerprint(entry)) {
        return failed(
          'merge.conflict',
          say`The entry ${quote(entry.id)} says one thing in one archive and another in the other; entries never change, so one archive was tampered with.`,
        );
      }
    }
  }
  return done([...merged.values()].sort(inOrder));
};

/**
 * Merges archives of the same items, as several annotators make them: all entries by their id, each once; metrics by
 * theirs; everything else from the archive whose project is the oldest. The order of the archives changes nothing, and
 * merging twice is merging once. Failures: `merge.items`, `merge.conflict`.
 */
export const mergeArchives = (archives: readonly Archive[]): Outcome<Archive> => {
  const [first, ...rest] = archives;
  if (first === undefined) return failed('merge.none', say`There is no archive to merge.`);
  for (const other of rest) {
    const why = difference(first, other);
    if (why !== null) {
      return failed(
        'merge.items',
        say`${quote(first.project.name)} and ${quote(other.project.name)} are not of the same items: ${why}.`,
      );
    }
  }
  const base = rest.reduce((held, other) => (older(other.project, held.project) ? other : held), first);
  const entries = mergeEntries(archives, base.project.id);
  if (!entries.ok) return entries;
  const metrics = new Map(archives.flatMap((archive) => [...archive.metrics]).sort(([a], [b]) => (a < b ? -1 : 1)));
  const history = mergeHistories(
    base.history,
    archives.filter((archive) => archive !== base).map((archive) => archive.history),
  );
  return done({ ...base, entries: entries.value, metrics, history });
};
