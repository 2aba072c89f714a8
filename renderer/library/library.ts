import type { ListedBackup, OpenedFile } from '../../shared/contract/shell.ts';
import type { Column, Item } from '../../shared/model/item.ts';
import type { Entry } from '../../shared/model/judgement.ts';
import type { Sentence } from '../../shared/model/localizable.ts';
import type { Metric } from '../../shared/model/metric.ts';
import type { Project } from '../../shared/model/project.ts';
import type { Outcome } from '../../shared/model/result.ts';
import type { ItemQuery, MetricSummary, Neighbour } from '../workers/finder/finder-api.ts';
import type { TablePreview } from '../workers/importer/importer-api.ts';

export interface TaskContext {
  readonly onProgress: (fraction: number, message: Sentence) => void;
  readonly signal: AbortSignal;
}

/** Everything about projects and items that is not the judging session itself. */
export interface Library extends Archives {
  projects(): Promise<readonly Project[]>;
  /** Calls back whenever the list of projects changes; returns the function that stops it. */
  watchProjects(changed: (projects: readonly Project[]) => void): () => void;
  /** Id of the project that was open last, to be reopened at start; null when none. */
  lastOpened(): Promise<string | null>;
  /** Reads a table, and keeps it in a worker's memory for `importTable` of the same file. */
  previewTable(file: OpenedFile): Promise<Outcome<TablePreview>>;
  /** Gives that memory back, because the table will not be imported. */
  forgetPreview(): void;
  /** All or nothing: a failure or a cancellation leaves no trace. */
  importTable(
    name: string,
    file: OpenedFile,
    columns: readonly Column[],
    images: readonly OpenedFile[],
    work: TaskContext,
  ): Promise<Outcome<Project>>;
  importImages(name: string, files: readonly OpenedFile[], work: TaskContext): Promise<Outcome<Project>>;
  /** A project of that name from a sample that comes with Akin. */
  openSample(sample: 'patients' | 'eggs' | 'diseases', name: string, work: TaskContext): Promise<Outcome<Project>>;
  rename(project: string, name: string): Promise<void>;
  /** A copy, with everything that belongs to it. */
  duplicate(project: string): Promise<Outcome<Project>>;
  remove(project: string): Promise<void>;
  /** Items of the open project whose text, values or id contain `search`. */
  items(project: string, query: ItemQuery): Promise<{ readonly total: number; readonly items: readonly Item[] }>;
  item(project: string, id: string): Promise<Item | null>;
  /** An item already in memory (on screen, or in the queue), for painting without waiting. */
  cached(id: string): Item | null;
  /** Object URL of an image item; kept alive while the item is cached. */
  imageUrl(item: Item): Promise<string>;
  /** Whether the picture at such a URL is known to be of many megapixels, before any of it is decoded. */
  isLargeImage(url: string): boolean;
  /** The raw feature row of an item, in the order of `project.features`. */
  featuresOf(project: string, row: number): Promise<Float64Array>;
  /** The k nearest items under the metric in force and under Euclidean distance on standardised features. */
  neighbours(
    project: string,
    id: string,
    k: number,
  ): Promise<{ readonly learned: readonly Neighbour[]; readonly euclidean: readonly Neighbour[] }>;
  /** The metrics of a project's history, newest first; at most `most`. */
  metrics(project: string, most: number): Promise<readonly MetricSummary[]>;
  metric(project: string, id: string): Promise<Metric | null>;
  /** The log as it stands, for exports: every entry in order of commitment. */
  entries(project: string): Promise<readonly Entry[]>;
  /** Application-wide settings (theme, keys, language) by key; null when never set. */
  setting(key: string): Promise<unknown>;
  saveSetting(key: string, value: unknown): Promise<void>;
  /**
   * The numbers of a column, for the strip that shows where a value lies among them; NaN where there is none. Of a
   * large collection they are an even sample of some ten thousand items.
   */
  columnValues(project: string, column: string): Promise<Float64Array>;
}

/** Projects as files: archives that travel, and the backups that the shell keeps. */
export interface Archives {
  /** The project as an `.akin` archive. */
  exportArchive(project: string, work: TaskContext): Promise<Outcome<Uint8Array>>;
  /** A project out of an archive; one that is here already is merged with it, judgement by judgement. */
  importArchive(file: OpenedFile, work: TaskContext): Promise<Outcome<Project>>;
  /** Takes the judgements of an archive into this project, whose items must be the same. */
  mergeArchive(project: string, file: OpenedFile, work: TaskContext): Promise<Outcome<Project>>;
  backups(): Promise<Outcome<readonly ListedBackup[]>>;
  /** Brings a backup back as `importArchive` does. */
  restoreBackup(id: string, work: TaskContext): Promise<Outcome<Project>>;
}
