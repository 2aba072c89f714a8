import { projectFields, settingsFields } from '../../shared/formats/archive/content.ts';
import { z } from '../../shared/formats/schema.ts';
import { defaultSettings, type Project, type ProjectSettings } from '../../shared/model/project.ts';

const anything = z.record(z.string(), z.unknown());

/** Of the fields of a stored object those that are as they should be. */
const soundFields = (
  fields: Readonly<Record<string, z.ZodType>>,
  stored: unknown,
): Readonly<Record<string, unknown>> => {
  const values = anything.safeParse(stored).data ?? {};
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const { data } = field.safeParse(values[name]);
      return data === undefined ? [] : [[name, data]];
    }),
  );
};

/** Settings as an earlier version stored them, or damaged: what is missing or wrong is as in a new project. */
export const settingsFrom = (stored: unknown): ProjectSettings => ({
  ...defaultSettings,
  ...soundFields(settingsFields, stored),
});

/**
 * A project as it is stored. One with damaged fields is shown all the same: what was judged in it must stay in reach.
 * Null only without an id, by which everything else of it is found.
 */
export const projectFrom = (stored: unknown): Project | null => {
  const { id, settings: _, ...sound } = soundFields(projectFields, stored);
  if (typeof id !== 'string') return null;
  const { settings } = anything.parse(stored);
  return {
    name: id,
    created: 0,
    opened: 0,
    seed: 1,
    itemKind: 'record',
    itemCount: 0,
    columns: [],
    features: [],
    notes: [],
    attribution: null,
    ...sound,
    id,
    settings: settingsFrom(settings),
  };
};
