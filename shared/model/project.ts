// Room: What everything is about: items, queries, judgements, constraints, metrics, projects, and results that may
// fail.

import type { Column } from './item.ts';
import type { QueryKind } from './query.ts';

/** Where a feature came from: shown on the Items screen and kept with the metric. */
export interface FeatureSource {
  readonly name: string;
  /** Column, image or text it was made from. */
  readonly from: string;
  readonly how: 'number' | 'missing-indicator' | 'one-hot' | 'text' | 'image' | 'given';
}

/** A file by its name, or a metric of the project by its time; `raised` when its diagonal was, to make it definite. */
export type MatrixOrigin = ({ readonly file: string } | { readonly metric: number }) & { readonly raised: boolean };

export interface ProjectSettings {
  readonly ask: QueryKind;
  /** A strategy name of `sampling/strategy.ts`. */
  readonly strategy: string;
  /** A learner name, or `auto`. */
  readonly learner: string;
  /** Options by learner name. */
  readonly options: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Where the matrices among the options came from, by `learner.key`. */
  readonly origins: Readonly<Record<string, MatrixOrigin>>;
  /** Share of queries drawn at random to measure accuracy. */
  readonly auditShare: number;
  /** Share of queries that come back later, sides swapped. */
  readonly repeatShare: number;
  /** Differences unmarked, strategy and prediction hidden, until the answer is in. */
  readonly blind: boolean;
  /** Ask for a 5-step strength after similar or different. */
  readonly strength: boolean;
  /** How many of the grid's candidates are picked, and how many are shown. */
  readonly gridPick: number;
  readonly gridSize: number;
  /** What "similar" means here, in Markdown. */
  readonly instructions: string;
  readonly annotator: string;
  /** Features shown or hidden on records, pinned first. */
  readonly hiddenColumns: readonly string[];
  readonly pinnedColumns: readonly string[];
  /** The heading that the expert put a field of the record under, by its name. */
  readonly columnGroups: Readonly<Record<string, string>>;
}

export const defaultSettings: ProjectSettings = {
  ask: 'pair',
  strategy: 'default',
  learner: 'auto',
  options: {},
  origins: {},
  auditShare: 0.1,
  repeatShare: 0.03,
  blind: true,
  strength: false,
  gridPick: 3,
  gridSize: 9,
  instructions: '',
  annotator: '',
  hiddenColumns: [],
  pinnedColumns: [],
  columnGroups: {},
};

export interface Project {
  readonly id: string;
  readonly name: string;
  readonly created: number;
  readonly opened: number;
  readonly seed: number;
  readonly itemKind: 'image' | 'text' | 'record';
  readonly itemCount: number;
  readonly columns: readonly Column[];
  readonly features: readonly FeatureSource[];
  /** Things import wants the person to know: dropped columns, reductions. */
  readonly notes: readonly string[];
  /** For samples: who made the data and under which licence. */
  readonly attribution: string | null;
  readonly settings: ProjectSettings;
}
