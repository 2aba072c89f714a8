/** A file as the shell handed it over. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
