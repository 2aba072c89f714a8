import { say } from '../../model/localizable.ts';
import { quote } from '../../model/quote.ts';
import { done, failed, type Outcome } from '../../model/result.ts';

/**
 * Column names, trimmed. Names that are empty or stand twice are refused (`table.header`): features, roles and the
 * metric file all go by name.
 */
export const checkHeader = (name: string, cells: readonly string[], line: number): Outcome<readonly string[]> => {
  const columns = cells.map((cell) => cell.trim());
  const seen = new Map<string, number>();
  for (const [i, column] of columns.entries()) {
    // The unnamed first column is the row index that data frames write; it keeps a name of its own.
    if (column === '' && i === 0 && columns.length > 1) columns[i] = 'index';
    const key = columns[i] ?? '';
    if (key === '') {
      return failed(
        'table.header',
        say`${name}, line ${line}: column ${i + 1} has no name; expected a name for every column.`,
      );
    }
    const before = seen.get(key);
    if (before !== undefined) {
      return failed(
        'table.header',
        say`${name}, line ${line}: columns ${before + 1} and ${i + 1} are both called ${quote(key)}; expected a different name for each.`,
      );
    }
    seen.set(key, i);
  }
  return done(columns);
};
