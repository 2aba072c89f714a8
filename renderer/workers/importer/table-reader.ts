import type { OpenedFile } from '../../../shared/contract/shell.ts';
import { guessRoles } from '../../../shared/features/roles.ts';
import { done, type Outcome } from '../../../shared/model/result.ts';
import type { Table } from '../../../shared/model/table.ts';
import type { Context } from '../rpc/endpoint.ts';
import { type ReadTable, tableOf } from './import-project.ts';
import type { TablePreview } from './importer-api.ts';

/** Rows shown before importing. */
const sampleRows = 50;

/** Reads tables, and keeps the one previewed last for the import that may follow: so a file is parsed once. */
export class TableReader {
  readonly #read: typeof tableOf;
  #previewed: Table | null = null;

  /** @param read parses a file; another one is given by tests. */
  constructor(read = tableOf) {
    this.#read = read;
  }

  get holdsTable(): boolean {
    return this.#previewed !== null;
  }

  async preview(file: OpenedFile, context: Context): Promise<Outcome<TablePreview>> {
    this.#previewed = null;
    const read = await this.#read(file, context);
    if (!read.ok) return read;
    const table = read.value;
    this.#previewed = table;
    return done({
      name: file.name,
      rowCount: table.rows.length,
      columns: guessRoles(table),
      sample: table.rows.slice(0, sampleRows),
    });
  }

  /** The table of a file, or the one previewed, which is then no longer kept: whoever has it may let go of it. */
  readonly take: ReadTable = async (file, context) => {
    if (file !== null) return this.#read(file, context);
    const table = this.#previewed;
    this.#previewed = null;
    if (!table) throw new Error('no table has been previewed');
    return done(table);
  };
}
