import type { Column } from '../model/item.ts';
import type { Project, ProjectSettings } from '../model/project.ts';
import type { FeatureBlock } from './column-features.ts';
import { kindOf } from './item-content.ts';

/** What a new project is made of. */
export interface NewProject {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly itemCount: number;
  readonly block: FeatureBlock;
  /** What reading the table has to say, before what its features have. */
  readonly notes: readonly string[];
  readonly attribution: string | null;
  readonly settings: ProjectSettings;
}

/**
 * A project as it is after an import, whichever door it came by.
 * @param chance an id that no other project has, and a seed from 0 up to 2³² − 1; `now` is in milliseconds since 1970.
 */
export const newProject = (
  { name, columns, itemCount, block, notes, attribution, settings }: NewProject,
  chance: { readonly id: string; readonly seed: number; readonly now: number },
): Project => ({
  id: chance.id,
  name,
  created: chance.now,
  opened: chance.now,
  seed: chance.seed,
  itemKind: kindOf(columns),
  itemCount,
  columns,
  features: block.sources,
  notes: [...notes, ...block.notes],
  attribution,
  settings,
});
