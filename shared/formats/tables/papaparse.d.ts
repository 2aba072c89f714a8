/**
 * The part of papaparse that Akin uses: its incremental parser. The published types are not used because they
 * bring all of Node's types with them, and `shared/` must not see those.
 */
declare module 'papaparse' {
  export interface ParsedChunk {
    readonly data: string[][];
    /** `row` counts from the start of this chunk. */
    readonly errors: readonly { readonly code?: string; readonly row?: number }[];
    /** `cursor` is the index behind the last complete row. */
    readonly meta: { readonly cursor: number };
  }

  export class Parser {
    constructor(config: { readonly delimiter: string; readonly newline: '\n' | '\r' | '\r\n' });
    parse(input: string, baseIndex: number, ignoreLastRow: boolean): ParsedChunk;
  }

  const Papa: { readonly Parser: typeof Parser };
  export default Papa;
}
