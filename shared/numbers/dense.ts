// Room: Linear algebra over flat arrays, optimisation, random numbers.

/** A matrix of float64 in row-major order: element (i, j) is `data[i * columns + j]`. */
export interface Dense {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float64Array;
}

/** A `rows × columns` matrix of zeros. */
export const zeros = (rows: number, columns: number): Dense => ({
  rows,
  columns,
  data: new Float64Array(rows * columns),
});

/** The `size × size` identity, times `scale`. */
export const identity = (size: number, scale = 1): Dense => {
  const matrix = zeros(size, size);
  for (let i = 0; i < size; i++) matrix.data[i * size + i] = scale;
  return matrix;
};

/**
 * Copies an array of rows into a matrix.
 * @throws RangeError when the rows differ in length: a caller's bug, never a person's input.
 */
export const fromRows = (rows: readonly (readonly number[])[]): Dense => {
  const columns = rows[0]?.length ?? 0;
  const matrix = zeros(rows.length, columns);
  rows.forEach((row, i) => {
    if (row.length !== columns) throw new RangeError(`row ${i} has ${row.length} columns, not ${columns}`);
    matrix.data.set(row, i * columns);
  });
  return matrix;
};

/** The matrix as an array of plain rows, for JSON. */
export const toRows = (matrix: Dense): number[][] =>
  Array.from({ length: matrix.rows }, (_, i) => Array.from(rowOf(matrix, i)));

/** Row `i` as a view on the same memory. */
export const rowOf = (matrix: Dense, i: number): Float64Array =>
  matrix.data.subarray(i * matrix.columns, (i + 1) * matrix.columns);
