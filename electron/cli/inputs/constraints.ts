import type { Pairs, Quadruplets, Triplets } from '../../../shared/model/constraints.ts';
import { say } from '../../../shared/model/localizable.ts';
import { quote } from '../../../shared/model/quote.ts';
import { done, failed, type Outcome } from '../../../shared/model/result.ts';
import { rowPlace } from '../../../shared/model/table.ts';
import type { Io } from '../io.ts';
import { type ConstraintTable, itemColumns, readColumns } from './columns.ts';
import type { ItemTable } from './items.ts';

const none = new Int32Array(0);
const ones = (count: number): Float64Array => new Float64Array(count).fill(1);

/** The first row on which two columns name the same item, as a failure. */
const sameItem = (
  { table, cell }: ConstraintTable,
  [left, right]: readonly [string, string],
  a: Int32Array,
  b: Int32Array,
): Outcome<never> | null => {
  const row = a.findIndex((item, i) => item === b[i]);
  if (row < 0) return null;
  const id = cell(row, left);
  return failed(
    'constraints.same',
    say`${rowPlace(table, row)}: ${left} and ${right} are both ${quote(id)}; expected two different items.`,
  );
};

/** `left,right,similar` with 1 or 0. */
export const readPairs = async (io: Io, file: string, items: ItemTable): Promise<Outcome<Pairs>> => {
  const source = await readColumns(io, file, ['left', 'right', 'similar']);
  if (!source.ok) return source;
  const { table, cell } = source.value;
  const columns = itemColumns(source.value, ['left', 'right'], items.rows, items.table.name);
  if (!columns.ok) return columns;
  const [left = none, right = none] = columns.value;
  const same = sameItem(source.value, ['left', 'right'], left, right);
  if (same !== null) return same;
  const similar = new Uint8Array(table.rows.length);
  for (let i = 0; i < similar.length; i++) {
    const answer = cell(i, 'similar');
    if (answer !== '1' && answer !== '0') {
      return failed(
        'constraints.answer',
        say`${rowPlace(table, i)}, column "similar": expected 1 or 0, found ${quote(answer)}.`,
      );
    }
    similar[i] = Number(answer);
  }
  return done({ left, right, similar, weight: ones(similar.length) });
};

/** `anchor,near,far`. */
export const readTriplets = async (io: Io, file: string, items: ItemTable): Promise<Outcome<Triplets>> => {
  const source = await readColumns(io, file, ['anchor', 'near', 'far']);
  if (!source.ok) return source;
  const columns = itemColumns(source.value, ['anchor', 'near', 'far'], items.rows, items.table.name);
  if (!columns.ok) return columns;
  const [anchor = none, near = none, far = none] = columns.value;
  const same =
    sameItem(source.value, ['anchor', 'near'], anchor, near) ??
    sameItem(source.value, ['anchor', 'far'], anchor, far) ??
    sameItem(source.value, ['near', 'far'], near, far);
  return same ?? done({ anchor, near, far, weight: ones(anchor.length) });
};

/** `a,b,c,d`: d(a, b) < d(c, d). A b that is a says nothing wrong, but no distance is under that of c to itself. */
export const readQuadruplets = async (io: Io, file: string, items: ItemTable): Promise<Outcome<Quadruplets>> => {
  const source = await readColumns(io, file, ['a', 'b', 'c', 'd']);
  if (!source.ok) return source;
  const columns = itemColumns(source.value, ['a', 'b', 'c', 'd'], items.rows, items.table.name);
  if (!columns.ok) return columns;
  const [a = none, b = none, c = none, d = none] = columns.value;
  return sameItem(source.value, ['c', 'd'], c, d) ?? done({ a, b, c, d, weight: ones(a.length) });
};

/** `id,chunklet`: items with the same chunklet are alike; an empty chunklet or −1 is none. */
export const readChunklets = async (io: Io, file: string, items: ItemTable): Promise<Outcome<Int32Array>> => {
  const source = await readColumns(io, file, ['id', 'chunklet']);
  if (!source.ok) return source;
  const { table, cell } = source.value;
  const columns = itemColumns(source.value, ['id'], items.rows, items.table.name);
  if (!columns.ok) return columns;
  const [rows = none] = columns.value;
  const chunklets = new Int32Array(items.table.rows.length).fill(-1);
  const numbers = new Map<string, number>();
  const seen = new Map<number, number>();
  for (const [i, row] of rows.entries()) {
    const before = seen.get(row);
    if (before !== undefined) {
      return failed(
        'constraints.twice',
        say`${rowPlace(table, i)}: the item ${quote(cell(i, 'id'))} already stands on line ${table.lines[before] ?? before + 1}; expected every item in one chunklet.`,
      );
    }
    seen.set(row, i);
    const chunklet = cell(i, 'chunklet');
    if (chunklet === '' || chunklet === '-1') continue;
    const number = numbers.get(chunklet) ?? numbers.size;
    numbers.set(chunklet, number);
    chunklets[row] = number;
  }
  return done(chunklets);
};
