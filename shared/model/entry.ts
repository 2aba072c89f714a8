import type { Entry, Origin, Revision } from './judgement.ts';
import { say } from './localizable.ts';
import type { Query } from './query.ts';
import { done, failed, type Outcome } from './result.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
/** The farthest from 1970 that a date can be. */
const isTime = (value: unknown): value is number => isNumber(value) && Math.abs(value) <= 8.64e15;
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
const orNull =
  (test: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === null || test(value);

/** Whether a value read back is a query of a known kind. Whether its items exist is not looked at. */
export const isQuery = (value: unknown): value is Query => {
  if (!isFields(value)) return false;
  switch (value['kind']) {
    case 'pair':
      return isText(value['left']) && isText(value['right']);
    case 'triplet':
      return isText(value['anchor']) && isText(value['left']) && isText(value['right']);
    case 'odd':
      return isTexts(value['items']) && value['items'].length === 3;
    case 'grid':
      return isText(value['anchor']) && isTexts(value['candidates']) && isNumber(value['pick']);
    default:
      return false;
  }
};

const isAnswer = (value: unknown): boolean => {
  if (!isFields(value)) return false;
  switch (value['is']) {
    case 'similar':
    case 'different':
      return value['strength'] === undefined || isNumber(value['strength']);
    case 'left':
    case 'right':
    case 'unsure':
      return true;
    case 'odd':
      return isText(value['item']);
    case 'chosen':
      return isTexts(value['items']);
    default:
      return false;
  }
};

/** Whether a value read back says how a query came to be asked; all numbers in it are finite or null. */
export const isOrigin = (value: unknown): value is Origin =>
  isFields(value) &&
  isText(value['strategy']) &&
  typeof value['audit'] === 'boolean' &&
  ['score', 'probability', 'predicted'].every((key) => orNull(isNumber)(value[key])) &&
  ['metric', 'repeats'].every((key) => orNull(isText)(value[key]));

const ownFields: Readonly<Record<Entry['type'], (fields: Fields) => boolean>> = {
  judgement: (fields) =>
    isQuery(fields['query']) &&
    isAnswer(fields['answer']) &&
    isOrigin(fields['origin']) &&
    isNumber(fields['took']) &&
    typeof fields['practice'] === 'boolean' &&
    orNull(isText)(fields['replaces']),
  skip: (fields) => isQuery(fields['query']) && isOrigin(fields['origin']) && isNumber(fields['took']),
  retraction: (fields) => isText(fields['judgement']),
  restoration: (fields) => isText(fields['judgement']),
  remark: (fields) =>
    isText(fields['judgement']) &&
    isText(fields['note']) &&
    isTexts(fields['tags']) &&
    (fields['along'] === undefined || fields['along'] === true),
  flag: (fields) =>
    isText(fields['item']) &&
    typeof fields['bad'] === 'boolean' &&
    isText(fields['note']) &&
    (fields['along'] === undefined || isText(fields['along'])),
};

const isType = (value: unknown): value is Entry['type'] => isText(value) && Object.hasOwn(ownFields, value);

type StoredRevision = Omit<Revision, 'target'> & { readonly judgement: string };

/**
 * An entry as the database, journals and archives have held it since 0.1.0. What a revision is about is called
 * `judgement` there, from the time when it could be nothing else: so no data has to be migrated, and an older Akin
 * still opens what is written.
 */
export type StoredEntry = Exclude<Entry, Revision> | StoredRevision;

const isRevision = <T extends Entry | StoredEntry>(entry: T): entry is Extract<T, { type: Revision['type'] }> =>
  entry.type === 'retraction' || entry.type === 'restoration';

/** An entry as it is to be stored. */
export const toStored = (entry: Entry): StoredEntry => {
  if (!isRevision<Entry>(entry)) return entry;
  // In the order that they have had since 0.1.0, so that one entry is always the same line.
  const { type, id, project, target, ...rest } = entry;
  return { type, id, project, judgement: target, ...rest };
};

const fromStored = (stored: StoredEntry): Entry => {
  if (!isRevision<StoredEntry>(stored)) return stored;
  const { judgement, ...rest } = stored;
  return { ...rest, target: judgement };
};

/**
 * Whether a value from outside has the shape of a stored entry. By hand, since whole logs go through it: 5,000 entries
 * take 3 ms once warm, and with zod 70.
 */
const isStored = (value: unknown): value is StoredEntry =>
  isFields(value) &&
  isType(value['type']) &&
  ['id', 'project', 'annotator'].every((key) => isText(value[key])) &&
  isTime(value['at']) &&
  ownFields[value['type']](value);

/** The entry that a value from outside (the database, a journal line, an archive) is; null when it is none. */
export const entryFrom = (value: unknown): Entry | null => (isStored(value) ? fromStored(value) : null);

/** Reads one line of a journal or of an archive's log; `place` names the file and line for the message. */
export const parseEntry = (line: string, place: string): Outcome<Entry> => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return failed('entry.not-json', say`${place} is not JSON; a judgement or a revision was expected.`);
  }
  const entry = entryFrom(value);
  return entry ? done(entry) : failed('entry.shape', say`${place} is not a judgement, skip, revision, remark or flag.`);
};
