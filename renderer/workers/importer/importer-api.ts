// Room: Reads files into projects and packs projects into archives.

import type { OpenedFile } from '../../../shared/contract/shell.ts';
import type { Column } from '../../../shared/model/item.ts';
import type { Entry } from '../../../shared/model/judgement.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { Outcome } from '../../../shared/model/result.ts';
import type { ArchiveLimits } from '../../storage/archive.ts';

export interface TablePreview {
  readonly name: string;
  readonly rowCount: number;
  /** Roles as guessed; the person may change each before importing. */
  readonly columns: readonly Column[];
  /** The first rows, for the preview. */
  readonly sample: readonly (readonly (string | null)[])[];
}

/** What is to be imported, beside the pictures, which are staged before. */
export interface ImportPlan<File extends OpenedFile | null = OpenedFile> {
  readonly name: string;
  /** Absent when the items are the staged pictures themselves. */
  readonly table?: { readonly file: File; readonly columns: readonly Column[] };
  /** Who made the data and under which licence, for samples. */
  readonly attribution: string | null;
  readonly annotator: string;
}

export interface MergedProject {
  readonly project: Project;
  /** Entries that were not here before: the journal needs them too. */
  readonly entries: readonly Entry[];
}

/** What an archive is, once it is known to be sound. */
export interface ArchiveSummary {
  readonly project: string;
  /** The project is here already: whoever asked decides whether to merge. */
  readonly here: boolean;
}

export type ImporterApi = {
  /** Reads a table and holds it for `run`. */
  preview(input: { readonly file: OpenedFile }): Outcome<TablePreview>;
  /** Whether a previewed table is held. */
  holdsTable(input: null): boolean;
  /** Hands over pictures, some at a time, so that no single message is large. */
  stage(input: { readonly files: readonly OpenedFile[] }): null;
  /** Where the file is null, the table is the one that was previewed here. */
  run(input: ImportPlan<OpenedFile | null>): Outcome<Project>;
  duplicate(input: { readonly project: string }): Project;
  /** The project as an `.akin` archive. */
  pack(input: { readonly project: string; readonly limits: ArchiveLimits }): Outcome<Uint8Array>;
  /** Reads and checks an archive, and holds it for `take`; says which project it is of. */
  unpack(input: { readonly file: OpenedFile }): Outcome<ArchiveSummary>;
  /** Takes that archive into the project `into`; null makes it a project of its own. */
  take(input: { readonly into: string | null }): Outcome<MergedProject>;
};
