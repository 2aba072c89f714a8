/** A cell as it stands in a CSV file: quoted when it holds a comma, a quote, a line break or outer spaces. */
const cellText = (cell: string | number | null): string => {
  if (cell === null) return '';
  const text = String(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};

/** Comma-separated text with a header line; numbers as the shortest text that gives the same float64 back. */
export const writeCsv = (columns: readonly string[], rows: Iterable<readonly (string | number | null)[]>): string => {
  const lines = [columns.map(cellText).join(',')];
  for (const row of rows) lines.push(row.map(cellText).join(','));
  return `${lines.join('\n')}\n`;
};
