import type { Column } from '../../shared/model/item.ts';
import type { Outcome } from '../../shared/model/outcome.ts';
import type { Project } from '../../shared/model/project.ts';
import type { SourceFile, TablePreview } from '../session/library.ts';
import type { Arrived, Known } from './archiving.ts';

/** What is to be imported, beside the pictures, which are staged before. */
export interface ImportPlan {
  readonly name: string;
  /** Absent when the items are the staged pictures themselves. */
  readonly table?: { readonly file: SourceFile; readonly columns: readonly Column[] };
  /** Who made the data and under which licence, for samples. */
  readonly attribution: string | null;
  readonly annotator: string;
}

export type ImporterApi = {
  preview(input: { readonly file: SourceFile }): Outcome<TablePreview>;
  /** Hands over pictures, some at a time, so that no single message is large. */
  stage(input: { readonly files: readonly SourceFile[] }): null;
  run(input: ImportPlan): Outcome<Project>;
  duplicate(input: { readonly project: string }): Project;
  /** The project as an `.akin` archive; pictures of more than `pictureBytes` in all are left out. */
  pack(input: { readonly project: string; readonly pictureBytes: number }): Outcome<Uint8Array>;
  /** Takes an archive in: into the project `into`, or as a project of its own unless that is here already. */
  unpack(input: { readonly file: SourceFile; readonly into: string | null }): Outcome<Arrived | Known>;
};
