import type { Column } from '../../shared/model/item.ts';

/** One line of a record as it is shown. */
export interface Field {
  readonly name: string;
  /** Position among the project's columns, and so among a record's values. */
  readonly index: number;
  readonly kind: 'number' | 'category' | 'text';
  readonly pinned: boolean;
  /** The expert's heading for it; empty for none. */
  readonly group: string;
}

const isShown = (role: Column['role']): role is Field['kind'] =>
  role === 'number' || role === 'category' || role === 'text';

/** What of a project's settings decides how its records are laid out. */
export interface FieldSettings {
  readonly hiddenColumns: readonly string[];
  readonly pinnedColumns: readonly string[];
  /** Absent in projects of earlier versions. */
  readonly columnGroups?: Readonly<Record<string, string>>;
}

/**
 * The fields of a record in order: pinned ones first, then those without a heading, then heading by heading as they
 * first come up; hidden ones left out. Id and label are never shown.
 */
export const fieldsOf = (columns: readonly Column[], settings: FieldSettings): readonly Field[] => {
  const { hiddenColumns, pinnedColumns, columnGroups = {} } = settings;
  const fields: Field[] = [];
  columns.forEach(({ name, role }, index) => {
    if (!isShown(role) || hiddenColumns.includes(name)) return;
    const pinned = pinnedColumns.includes(name);
    fields.push({ name, index, kind: role, pinned, group: pinned ? '' : (columnGroups[name] ?? '') });
  });
  const groups = ['', ...new Set(fields.map(({ group }) => group).filter((group) => group !== ''))];
  return fields.sort(
    (a, b) =>
      Number(b.pinned) - Number(a.pinned) || groups.indexOf(a.group) - groups.indexOf(b.group) || a.index - b.index,
  );
};

/** A number as a table writes it; null for what is not one. */
export const numberOf = (value: string | null): number | null => {
  if (value === null || value.trim() === '') return null;
  const parsed = Number(value);
  return Number.isFinite(parsed) ? parsed : null;
};

/** Whether two values of a field differ. Numbers are compared as numbers: "1.0" is 1. Missing differs from present. */
export const differ = (a: string | null, b: string | null): boolean => {
  if (a === b) return false;
  const x = numberOf(a);
  const y = numberOf(b);
  return x === null || y === null || x !== y;
};

/** How many digits follow the point in the longest of some numbers: aligns a column of them. */
export const decimalsOf = (values: readonly (string | null)[]): number =>
  values.reduce((most, value) => Math.max(most, /^-?\d+\.(\d+)$/.exec(value?.trim() ?? '')?.[1]?.length ?? 0), 0);

/**
 * Which of the values of a field are to be marked: against the anchor where there is one, both of a pair that
 * differ, and among three without an anchor each that no other shares.
 * @param anchor position of the anchor, −1 for none.
 */
export const differingOf = (values: readonly (string | null)[], anchor: number): readonly boolean[] => {
  if (anchor >= 0) return values.map((value, i) => i !== anchor && differ(value, values[anchor] ?? null));
  return values.map((value, i) => values.every((other, j) => j === i || differ(value, other)));
};
